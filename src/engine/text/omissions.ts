import { isDigit } from "./characters";
import { Passing } from "./passing";
import { barrier, Gap, type Tokens } from "./tokens";

/** What of a phrase notes leave out at its beginning. */
export const enum Omission {
  Nothing = 0,
  /** “(She) was seen with him”. */
  Subject = 1,
  /** “(She is) scared of him”, “Mia (is) scared of him”. */
  Being = 2,
  /** The same, where one word may be all that is left: “(she is) scared”. */
  BeingOfWord = 3,
}

/** What a word can be where notes leave words out; several may be so. */
export const enum NoteWord {
  /** “She”, “who”: what is written so leaves nothing out. */
  Whole = 1,
  /** “The”: no note begins so. */
  Determiner = 2,
  /** “YP”: “is” may be missing after it. */
  Child = 4,
  /** A name: the same, where a clause begins with it. */
  Name = 8,
  /** “Threatened”: “was threatened”, or “threatened somebody”. */
  EitherVoice = 16,
  /** “Want”: begins what somebody is asked to do. */
  Base = 32,
  /** “By”, “again”: neither a noun, to which what is before could belong, nor an object of it. */
  NoNoun = 64,
  /** “In”. */
  Preposition = 128,
  /** “And”. */
  Joins = 256,
  /** “When”, “if”. */
  Opens = 512,
  /** “Not”. */
  Not = 1024,
  /** “Is”, “may”: the same as `Whole`, but where a note begins with it. */
  Auxiliary = 2048,
  /** “Two”, “all”: no noun, but an object may begin with it: “missing | two days”, “exhausted | all enquiries”. */
  Counts = 4096,
  /** “Who”: after a child it stands for them. */
  Relative = 8192,
  /** “Being”: without an “is” before it, it has no subject: “at risk of | being moved”. */
  Being = 16384,
}

const leadingOn = NoteWord.Child | NoteWord.Name | NoteWord.Opens | NoteWord.Joins | NoteWord.Relative;
const endsOfWord = NoteWord.NoNoun | NoteWord.Counts;

/** In words. */
const longestTime = 5;
const furthestWhole = 12;

/**
 * Notes before which words a subject or “she is” may be missing, as in records kept in haste: “Missing since Fri”, “14:20
 * threatened by older male”, “YP (15) drunk and upset”, “found whilst intoxicated”. “Threatened staff” leaves no “was” out, and in “drunk
 * drivers” and “in the park, she” there is nothing missing.
 * @param kinds by word number, sums of `NoteWord`s.
 */
export function markOmissions(tokens: Tokens, text: string, kinds: Uint16Array): void {
  const { count, word, before, passing, start } = tokens;
  let isNote = false;
  let begin = 0;
  // What the word before leaves open: nothing, or a place that goes on behind “again” and “not”.
  let place = Place.None;
  let previous = 0;
  for (let at = 0; at < count; at++) {
    const kind = kinds[word[at] as number] as number;
    const gaps = at === 0 ? barrier : (before[at] as number);
    const isGerund = (kind & NoteWord.Being) !== 0 && (previous & NoteWord.Auxiliary) === 0;
    if (isGerund) passing[at] = (passing[at] as number) | Passing.LeavesSubject;
    // So are most words of ordinary text.
    const isInside = gaps === 0 && place === Place.None && (previous & leadingOn) === 0;
    previous = kind;
    if (isInside) {
      if ((kind & (NoteWord.Whole | NoteWord.Auxiliary)) !== 0) isNote = false;
      continue;
    }
    if ((gaps & barrier) !== 0) begin = at;
    place = placeAt(at, gaps, place);
    if (place === Place.Begins) isNote = (kind & (NoteWord.Whole | NoteWord.Determiner)) === 0;
    const isWhole = (kind & NoteWord.Whole) !== 0 || (place === Place.None && (kind & NoteWord.Auxiliary) !== 0);
    if (isWhole) isNote = false;
    if (place === Place.None) continue;
    let marks: number = place === Place.AfterChild || (kind & NoteWord.Base) !== 0 ? 0 : Passing.LeavesSubject;
    if (place !== Place.AfterVerb && leavesBeing(at, kind, place))
      marks |= Passing.LeavesBeing | (endsBefore(at + 1, endsOfWord) ? Passing.LeavesBeingOfWord : 0);
    passing[at] = (passing[at] as number) | marks;
  }

  function placeAt(at: number, gaps: number, last: Place): Place {
    if ((gaps & (barrier | Gap.Colon)) !== 0) return Place.Begins;
    const isJoined = gaps === 0 || ((passing[at] as number) & Passing.LoosePause) !== 0;
    const previous = kindAt(at - 1);
    if (!isJoined) {
      if ((gaps & Gap.Dash) !== 0 && at - begin <= longestTime) return Place.Begins;
      return isNote && (gaps & Gap.Comma) !== 0 ? Place.GoesOn : Place.None;
    }
    if ((previous & NoteWord.Child) !== 0) return Place.AfterChild;
    if ((previous & NoteWord.Name) !== 0)
      return last === Place.None || last === Place.AfterChild ? last : Place.AfterChild;
    if ((previous & NoteWord.Opens) !== 0) return Place.GoesOn;
    if ((previous & NoteWord.Joins) !== 0) return isNote ? Place.GoesOn : Place.AfterVerb;
    if ((previous & NoteWord.Relative) !== 0) return isOfChild(at - 1) ? Place.AfterVerb : Place.None;
    return last !== Place.None && isPassed(at - 1, previous) ? last : Place.None;
  }

  /** “A girl | who”. */
  function isOfChild(who: number): boolean {
    return who > 0 && before[who] === 0 && (kindAt(who - 1) & (NoteWord.Child | NoteWord.Name)) !== 0;
  }

  /** “Again”, “not”, and the time that an entry begins with. */
  function isPassed(at: number, kind: number): boolean {
    if (((passing[at] as number) & (Passing.Word | Passing.Loose)) !== 0 || (kind & NoteWord.Not) !== 0) return true;
    return at - begin < longestTime && isDigit(text.charCodeAt(start[at] as number));
  }

  function leavesBeing(at: number, kind: number, where: Place): boolean {
    if ((kind & NoteWord.EitherVoice) !== 0) return endsBefore(at + 1, NoteWord.NoNoun);
    if (where === Place.AfterChild) return !isDigit(text.charCodeAt(start[at] as number));
    if ((kind & NoteWord.Determiner) !== 0 || isDigit(text.charCodeAt(start[at] as number))) return false;
    return (kind & NoteWord.Preposition) === 0 || isAlone(at);
  }

  /** Whether what comes next is no noun, and what was before no label (“Missing: one glove”). */
  function endsBefore(next: number, kinds: number): boolean {
    if (next >= count) return true;
    const gaps = before[next] as number;
    return gaps === 0 ? (kindAt(next) & kinds) !== 0 : (gaps & Gap.Colon) === 0;
  }

  /** “In hotel with older male”, whose sentence has no other subject or verb. */
  function isAlone(at: number): boolean {
    for (let next = at + 1; next < count && ((before[next] as number) & barrier) === 0; next++) {
      if (next > at + furthestWhole || (kindAt(next) & (NoteWord.Whole | NoteWord.Auxiliary)) !== 0) return false;
      if (
        (before[next] as number) !== 0 &&
        (kindAt(next) & (NoteWord.Determiner | NoteWord.Child | NoteWord.Name)) !== 0
      )
        return false;
    }
    return true;
  }

  function kindAt(at: number): number {
    return kinds[word[at] as number] as number;
  }
}

/** Where a word stands that something may be missing before. */
const enum Place {
  None,
  /** At the beginning of a sentence, a line or an entry. */
  Begins,
  /** After a comma or an “and” of a note, or after “when”. */
  GoesOn,
  AfterChild,
  /** After an “and” of any other sentence, whose subject the verb that follows may have, and after “who”: “a girl who | is scared”. */
  AfterVerb,
}

/** Whether a match may begin without that at a word, by its `Passing`, whose three bits are in the order of `Omission`. */
export function mayLeave(passing: number, leaves: Omission): boolean {
  return (passing & (Passing.LeavesSubject << (leaves - Omission.Subject))) !== 0;
}
