import { WordFact } from "../../compiled";
import type { WordSpan } from "../../pattern/matcher";
import { Gap } from "../../text/tokens";
import { isFigure, isObject } from "../clause";
import type { Owner } from "./owner";
import { factsAt, firstFrom, isAttached, written, type Mention, type SaidWords, type Sentence } from "../sentence";
import { anyVerb } from "../verb";
import { tellsItself } from "../within";

/** In words: “and private messages to”. */
const furthestReceiver = 4;
/** What a list of things sent cannot go on with. */
const clausal = WordFact.Past | WordFact.Auxiliary | WordFact.Modal | WordFact.Pronoun;
const articles: readonly string[] = ["a", "an", "the", "some"];

/**
 * A relation's own doings are theirs (“her mother uses cannabis”) at some distance too; an adult's or a professional's
 * only where nothing stands between (“the officer was injured”), since records tell what they did for or to the child.
 * What names the child inside the match is about the child, whoever did it.
 */
export function isSaidOfThem(sentence: Sentence, hit: SaidWords, owner: Owner): boolean {
  const { role } = owner.mention;
  if (hit.home === true && (role === "family" || role === "sibling")) return false;
  if (role === "writer" || (namesTheChild(sentence, hit, owner.mention) && !isTheirOwn(sentence, hit, owner)))
    return false;
  // A friend's “hit | her” may be what was done to the child; better a prompt too many. “With them” is said of who they were with.
  if (role === "friend" || role === "sibling")
    return !isActedOn(sentence, hit) && !(hit.sign === true && isAge(sentence, afterBe(sentence, hit)));
  // “The man is | [her boyfriend]”: what he is called is a judgement of what goes on with her.
  if (hit.wording && role === "adult" && isWhose(sentence, hit)) return false;
  if (isDoneToChild(sentence, hit) || (hit.sign === true && isSentToChild(sentence, hit))) return false;
  // “Adult males | [in and out at all hours]”: with no verb between, a note of who was there.
  const isSetOff = ((sentence.tokens.before[hit.first] as number) & Gap.Comma) !== 0; // “driver, 38, | no family link”
  const isNote = (isSetOff || owner.mention.last === hit.first - 1) && isVerbless(sentence, hit);
  if (role === "adult" && hit.sign === true && isNote) return false;
  // “He is | 34”, “he is | a grown man”: who somebody is that the child meets.
  if (role === "adult" && hit.sign === true && isWhoTheyAre(sentence, hit)) return false;
  // “The family are asylum seekers”: the child is one of them.
  if (role === "family") return written(sentence, owner.mention.last) !== "family";
  // “Police [attended a party with …]”: what they did, where a sign is something done to the child.
  return owner.near && !(hit.sign === true && isDoing(sentence, deedOf(hit, owner), role));
}

/** “[Older male threatening to post it]”: after the one who does it. */
function deedOf(hit: WordSpan, { mention: { last } }: Pick<Owner, "mention">): WordSpan {
  return last >= hit.first && last < hit.last ? { first: last + 1, last: hit.last } : hit;
}

/** “The man was [running girls to Bath]”; not “is [missing]”, nor what a single noun names: “sustained [bruising]”. */
export function isDoneByAdult(sentence: Sentence, hit: SaidWords, { mention }: Owner): boolean {
  const { role } = mention;
  const isAdult = role === "adult" || role === "professional";
  return hit.sign === true && isAdult && hit.first < hit.last && isDoing(sentence, deedOf(hit, { mention }), role);
}

/** “Attended”, “has given”; not “was injured”. */
function isDoing(sentence: Sentence, { first: word, last }: WordSpan, role: Mention["role"]): boolean {
  const before = factsAt(sentence, word - 1);
  // “'s” may be a “has” or an owner's; “'m” and “'re” are none.
  const isClear = (factsAt(sentence, word) & WordFact.Have) === 0 || !isAttached(sentence, word);
  const isBe = (factsAt(sentence, word) & WordFact.Be) !== 0 && isClear;
  if (isBe && (factsAt(sentence, word) & WordFact.Ing) === 0) return (factsAt(sentence, word + 1) & WordFact.Ing) !== 0;
  // “Has been | assaulted”.
  const isHad = (factsAt(sentence, word) & WordFact.Have) !== 0 && (factsAt(sentence, word + 1) & WordFact.Be) !== 0;
  if (isHad && word + 2 <= last) {
    let verb = word + 2;
    while (verb < last && (factsAt(sentence, verb) & WordFact.Adverb) !== 0) verb++;
    return (factsAt(sentence, verb) & WordFact.Ing) !== 0;
  }
  // “The driver has been | sending hearts”; a team that “is asking for money” does its work.
  const isAdult = role === "adult" && word < last;
  if (isAdult && (before & WordFact.Be) !== 0 && (factsAt(sentence, word) & WordFact.Ing) !== 0) return true;
  const isPerfect = (before & WordFact.Have) !== 0 && (before & WordFact.Be) === 0;
  if (isPerfect && (factsAt(sentence, word) & WordFact.Participle) !== 0) return true;
  if ((factsAt(sentence, word) & (WordFact.Singular | WordFact.Past | WordFact.Base | WordFact.Ing)) === 0)
    return false;
  return (before & (WordFact.Auxiliary | WordFact.Adverb)) === 0;
}

/** “Sexually exploiting | her”, “sending messages | to him”, “cold towards | him”: the words right after the match. */
function isDoneToChild(sentence: Sentence, { last }: WordSpan): boolean {
  const after = (factsAt(sentence, last + 1) & WordFact.Preposition) !== 0 ? last + 2 : last + 1;
  return isObjectAt(sentence, after);
}

/** “Sending hearts | and private messages to her”: over what else is sent. */
function isSentToChild(sentence: Sentence, { last }: WordSpan): boolean {
  for (let word = last + 1; word < sentence.last && word <= last + furthestReceiver; word++) {
    if ((sentence.tokens.before[word] as number) !== 0 || (factsAt(sentence, word) & clausal) !== 0) return false;
    if (written(sentence, word) === "to" && isObjectAt(sentence, word + 1)) return true;
  }
  return false;
}

/** “Her | boyfriend”. */
function isWhose(sentence: Sentence, { first, last }: WordSpan): boolean {
  const fact = factsAt(sentence, first);
  const isOwner = (fact & WordFact.Determiner) !== 0 && (fact & (WordFact.She | WordFact.He | WordFact.They)) !== 0;
  return isOwner && last > first;
}

function isVerbless(sentence: Sentence, { first }: WordSpan): boolean {
  return (factsAt(sentence, first) & anyVerb) === 0;
}

/** “Is | a grown man”, “[he is 34]”; not “is | injured”. */
function isWhoTheyAre(sentence: Sentence, hit: WordSpan): boolean {
  const noun = afterBe(sentence, hit);
  if (noun === undefined) return false;
  return (factsAt(sentence, noun) & (WordFact.Determiner | WordFact.EmptySubject)) !== 0 || isAge(sentence, noun);
}

/** The word after the “is” that a match begins with or stands right behind. */
function afterBe(sentence: Sentence, { first }: WordSpan): number | undefined {
  return [first, first + 1, first + 2].filter((word) => (factsAt(sentence, word - 1) & WordFact.Be) !== 0)[0];
}

/** “34”, “like twenty-five”. */
function isAge(sentence: Sentence, word: number | undefined): boolean {
  if (word === undefined) return false;
  const figure =
    ["like", "about", "around", "nearly", "almost", "over"].indexOf(written(sentence, word)) >= 0 ? word + 1 : word;
  return (factsAt(sentence, figure) & WordFact.Number) !== 0 || isFigure(sentence, figure);
}

/** “Hitting | her”; not “hangs about with | them”. */
function isActedOn(sentence: Sentence, { last }: WordSpan): boolean {
  return (factsAt(sentence, last) & WordFact.Preposition) === 0 && isObjectAt(sentence, last + 1);
}

function isObjectAt(sentence: Sentence, word: number): boolean {
  return word <= sentence.last && (sentence.tokens.before[word] as number) === 0 && isObject(sentence, word);
}

/**
 * “Mum gave her alcohol”, “police located Ella”: somebody else acted, and the child is who it is about.
 * @param owner is not the child, though called one: “whose own [lad was hurt]”.
 */
export function namesTheChild(sentence: Sentence, hit: WordSpan, owner?: Mention): boolean {
  const isPeers = owner?.role === "friend" || owner?.role === "sibling";
  for (const mention of mentionsWithin(sentence, hit)) {
    if (mention.first === owner?.first) continue;
    // “Her brother [said she was raped]”: the child, unless it can only be the one who says it.
    if (mention.role === "pronoun" && mention.first > hit.first) {
      // “[She decides who he can see]”: he is not the one who does.
      const isAnother = owner?.sex !== undefined && mention.sex !== undefined && mention.sex !== owner.sex;
      if (isAnother || tellsItself(sentence, hit)) return true;
    }
    // “An Eastville crew”: a place that says which.
    if (isPeers && mention.role === "name" && isOfPlace(sentence, mention, hit)) continue;
    // “The other girl, [Demi, is hurt]”: who she is.
    if (mention.role === "name" && owner !== undefined && mention.first === hit.first) continue;
    if (mention.role === "name") return true;
    // “Works for | the older lads”: the record is about one child.
    if (isPeers && isSeveral(sentence, mention)) continue;
    // “Lost | her own son”: the owner's, not the child of the record.
    if (owner !== undefined && written(sentence, mention.first - 1) === "own") continue;
    const isHome = isAttached(sentence, mention.last + 1) && written(sentence, mention.last + 2) === "home";
    // “[Is having a baby]”: theirs.
    if (owner !== undefined && written(sentence, mention.last) === "baby") continue;
    if (mention.role === "child" && !isHome && !saysWhatSomebodyIs(sentence, hit, mention)) return true;
  }
  for (let word = hit.first + 1; word <= hit.last; word++) {
    // “Lost | her own son”.
    if (owner !== undefined && written(sentence, word + 1) === "own") continue;
    // “The woman has [bruising on her face]”: her own, as his would be; not “[gave her vodka]”.
    const isOn = bodily.indexOf(written(sentence, word - 1)) >= 0 && !isObject(sentence, word);
    const isOwn = isOn && owner?.sex === "woman" && isGrownUp(owner);
    if ((factsAt(sentence, word) & WordFact.ObjectPronoun) !== 0 && !isOwn && !isDoer(sentence, word)) return true;
  }
  return false;
}

/** What joins an injury to where it is: “cuts on her arms”. */
const bodily: readonly string[] = ["on", "to", "across", "around", "over", "under"];

function isGrownUp({ role }: Mention): boolean {
  return role === "adult" || role === "professional";
}

/** “An Eastville | crew”, “the Knowle | boys”: no person has an article. */
function isOfPlace(sentence: Sentence, mention: Mention, hit: WordSpan): boolean {
  return mention.last < hit.last && articles.indexOf(written(sentence, mention.first - 1)) >= 0;
}

/** “The older lads”, “two girls”; not “the children”, of whom the child may be one. */
function isSeveral(sentence: Sentence, { role, last }: Mention): boolean {
  return role === "child" && ["lads", "boys", "girls", "youths", "teenagers"].indexOf(written(sentence, last)) >= 0;
}

/** “Punched by them”, “by one of them”. */
function isDoer(sentence: Sentence, word: number): boolean {
  const joins = written(sentence, word - 1);
  return joins === "by" || (joins === "of" && written(sentence, word - 3) === "by");
}

/** “His roommate has | [a man who pays for her phone]”, “was | [hit by her boyfriend]”: “her” is the roommate's. */
function isTheirOwn(sentence: Sentence, hit: WordSpan, { mention: { role } }: Owner): boolean {
  if (role !== "friend" && role !== "sibling") return false;
  const before = factsAt(sentence, hit.first - 1);
  const isPassive = (before & WordFact.Be) !== 0;
  const isHad = (before & WordFact.Have) !== 0 && (factsAt(sentence, hit.first) & WordFact.Participle) === 0;
  // “Her friend [had her pictures shared]”; not “[had her beaten up]”.
  const isHaving = (factsAt(sentence, hit.first) & WordFact.Have) !== 0;
  if (!isPassive && !isHad && !isHaving) return false;
  for (let word = hit.first + 1; word <= hit.last; word++) {
    const fact = factsAt(sentence, word);
    if ((fact & WordFact.ObjectPronoun) === 0) continue;
    const isCaused = isHaving && (factsAt(sentence, word + 1) & WordFact.Participle) !== 0;
    if ((fact & WordFact.Determiner) === 0 || word === hit.last || isCaused) return false;
  }
  return mentionsWithin(sentence, hit).every(({ role: one }) => one !== "name" && one !== "child");
}

function mentionsWithin({ mentions }: Sentence, { first, last }: WordSpan): readonly Mention[] {
  return mentions.slice(firstFrom(mentions, first), firstFrom(mentions, last + 1));
}

/** “As a teenager”, “[a victim of]”: what somebody is or was, unlike “pictures of a child”. */
function saysWhatSomebodyIs(sentence: Sentence, hit: WordSpan, mention: Mention): boolean {
  const article = written(sentence, mention.first - 1);
  if (article !== "a" && article !== "an") return false;
  return mention.first - 1 <= hit.first || written(sentence, mention.first - 2) === "as";
}
