import { openLabels, type Labels } from "./labels";
import { readPieces, type Pieces } from "./pieces";
import { createPieceReader, type Way } from "./phrase-code";
import type { Net } from "./phrases-as-texts";

/**
 * Phrases ready to be looked for. A label is a word's number, or a number above all words for a set of words. No phrase is
 * read yet but for its anchors; which words these are is all that most texts ask about it.
 */
export type LoadedNet = Readonly<{
  /** The highest word number. */
  words: number;
  labels: number;
  /** The words that go by a label, rising. */
  membersOf: (label: number) => readonly number[];
  has: (label: number, word: number) => boolean;
  /** How many phrases. */
  phrases: number;
  phrase: (number: number) => Way;
  group: (number: number) => readonly Way[];
  /** The numbers that a match of a phrase is known by. */
  acceptsOf: (phrase: number) => readonly number[];
  /** The phrases of which the word is an anchor; one of a phrase's anchors stands wherever it matches. */
  anchoredBy: (word: number) => readonly Anchor[];
  /** The phrases without an anchor. */
  always: readonly number[];
  reach: number;
}>;

/** A phrase and which of its anchors, in the order of `neighboursOf`. */
export type Anchor = Readonly<{ phrase: number; place: number }>;

/** What a phrase's numbers in the tables say; see `Net`. */
export type AcceptNumbers = (subject: number, kind: number) => readonly number[];

/**
 * Opens phrases.
 * @param words the highest word number.
 * @param plainOf for a word that is another one's exact spelling, that other; 0 for all others.
 * @throws Error when the texts do not belong together
 */
export function loadNet(
  net: Net,
  words: number,
  plainOf: (word: number) => number,
  acceptNumbers: AcceptNumbers,
): LoadedNet {
  const pieces = readPieces(net, words);
  const { groups, phrases, subjects, kinds } = pieces;
  const { anchorLabelsOf, ...labels } = openLabels(net, pieces, words, plainOf);
  const read = createPieceReader(pieces);
  const knownGroups = new Array<readonly Way[] | undefined>(groups);
  return {
    words,
    ...labels,
    phrases,
    phrase: (number) => read(pieces.piece(groups + number))[0] as Way, // brackets aside, a phrase has one way
    group: (number) => (knownGroups[number] ??= read(pieces.piece(number))),
    acceptsOf: (phrase) => acceptNumbers(subjects[phrase] as number, kinds[phrase] as number),
    anchoredBy: anchorsByWord(pieces, labels.labels, anchorLabelsOf),
    always: withoutAnchor(pieces),
    reach: net.reach,
  };
}

function withoutAnchor({ groups, phrases, firstAnchor }: Pieces): readonly number[] {
  const found: number[] = [];
  for (let phrase = 0; phrase < phrases; phrase++) {
    if (firstAnchor[groups + phrase] === firstAnchor[groups + phrase + 1]) found.push(phrase);
  }
  return found;
}

/** For each word its anchors: by the labels that it goes by, and by the phrases that these are anchors of. */
function anchorsByWord(
  { groups, phrases, firstAnchor, anchors }: Pieces,
  labels: number,
  anchorLabelsOf: Labels["anchorLabelsOf"],
): LoadedNet["anchoredBy"] {
  let room = 1;
  for (let at = firstAnchor[groups] as number; at < (firstAnchor[groups + phrases] as number); at++) {
    const label = anchors[at] as number;
    room += label >= 0 ? 1 : (firstAnchor[-label] as number) - (firstAnchor[-1 - label] as number);
  }
  // The anchors of a label are a chain, from the last to the first; the first entry is no entry, so that 0 is none.
  const head = new Int32Array(labels);
  const next = new Int32Array(room);
  const owners = new Int32Array(room);
  const places = new Int32Array(room);
  let count = 1;
  for (let phrase = 0; phrase < phrases; phrase++) {
    const last = firstAnchor[groups + phrase + 1] as number;
    let place = 0;
    for (let at = firstAnchor[groups + phrase] as number; at < last; at++) {
      const label = anchors[at] as number;
      // A group's anchors stand where the group is one.
      const from = label >= 0 ? at : (firstAnchor[-1 - label] as number);
      const end = label >= 0 ? at + 1 : (firstAnchor[-label] as number);
      for (let own = from; own < end; own++) {
        const anchor = anchors[own] as number;
        next[count] = head[anchor] as number;
        owners[count] = phrase;
        places[count] = place++;
        head[anchor] = count++;
      }
    }
  }

  return (word) => {
    const found: Anchor[] = [];
    for (const label of anchorLabelsOf(word)) {
      for (let at = head[label] as number; at > 0; at = next[at] as number) {
        found.push({ phrase: owners[at] as number, place: places[at] as number });
      }
    }
    return found;
  };
}
