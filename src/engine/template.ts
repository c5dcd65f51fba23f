import type { Lexicon } from "../content/types/lexicon";
import { tokenise } from "./net/phrase";

/** Slots for the child's pronoun, in the order of `CompiledPack.pronouns`. */
export const pronounSlots: readonly string[] = ["they", "them", "their", "theirs", "themself"];

/** What stands for a pronoun, by its place in `pronounSlots`, where nobody knows the child's. */
export function pronounBlank(slot: number): string {
  return slot === 2 || slot === 3 ? "[child]’s" : "[child]";
}

/**
 * How a suggestion begins, which decides after which words it is good English:
 * `passive` with “{be} harmed”, `state` with any other “{be}”, `perfect` with “{have} been”, `verb` with another verb slot,
 * `finite` with a word that is a whole predicate (“may be”, “had no safe way”), `noun` with a blank, an article or “what”.
 */
export type Beginning = "passive" | "state" | "perfect" | "verb" | "finite" | "noun" | "other";

/** Words, beside determiners, with which a noun phrase begins, so that no “her” or “Jade's” can stand before it. */
const nounStarts: readonly string[] = ["what", "which", "whom", "who", "whatever", "somebody", "someone"];

const passedOver: readonly string[] = ["not", "yet", "perhaps", "also", "already"];

/** The slots of a template, in order. */
export function slotsOf(template: string): readonly string[] {
  const slots: string[] = [];
  for (const { slot } of partsOf(template)) if (slot !== undefined) slots.push(slot);
  return slots;
}

/** Says which slot of a template is no pronoun and no verb; undefined when all can be filled. */
export function templateProblem(template: string, verbs: Lexicon["verbs"]): string | undefined {
  for (const slot of slotsOf(template)) {
    if (pronounSlots.indexOf(slot) >= 0 || has(verbs, slot)) continue;
    return `There is no slot {${slot}}. Write {${pronounSlots.join("}, {")}} or a verb of the lexicon.`;
  }
  return undefined;
}

/** Reads how a template begins. */
export function beginningOf(template: string, lexicon: Pick<Lexicon, "verbs" | "words">): Beginning {
  const [first, second] = partsOf(template);
  if (first === undefined) return "other";
  if (first.slot === "be") return isParticipleNext(second?.text ?? "", lexicon) ? "passive" : "state";
  if (first.slot === "have" && isParticipleNext(second?.text ?? "", lexicon)) return "perfect";
  if (first.slot !== undefined) return pronounSlots.indexOf(first.slot) >= 0 ? "noun" : "verb";
  if (first.text.charAt(0) === "[") return "noun";
  const [word = ""] = tokenise(first.text);
  if ((lexicon.words["modal"] ?? []).indexOf(word) >= 0 || isOnlyFinite(word, lexicon)) return "finite";
  const isDeterminer = (lexicon.words["determiner"] ?? []).indexOf(word) >= 0;
  return isDeterminer || nounStarts.indexOf(word) >= 0 ? "noun" : "other";
}

/** Fills every slot of a template. */
export function fillTemplate(template: string, fill: (slot: string) => string): string {
  let text = "";
  for (const part of partsOf(template)) text += part.slot === undefined ? part.text : fill(part.slot);
  return text;
}

/** A piece of a template: plain text, or a slot's name. */
type TemplatePart = Readonly<{ text: string; slot?: string }>;

function partsOf(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = 0;
  while (at < template.length) {
    const open = template.indexOf("{", at);
    const close = open < 0 ? -1 : template.indexOf("}", open);
    if (close < 0) {
      parts.push({ text: template.slice(at) });
      break;
    }
    if (open > at) parts.push({ text: template.slice(at, open) });
    parts.push({ text: "", slot: template.slice(open + 1, close) });
    at = close + 1;
  }
  return parts;
}

/** “{be} sexually exploited by”, “{have} not yet taken up”: a participle comes next, adverbs passed over. */
function isParticipleNext(after: string, lexicon: Pick<Lexicon, "verbs">): boolean {
  for (const written of after.split(" ")) {
    if (written === "" || written.slice(-2) === "ly" || passedOver.indexOf(written) >= 0) continue;
    const [word] = tokenise(written);
    return word !== undefined && written.charAt(0) !== "[" && isForm(word, ["part"], lexicon);
  }
  return false;
}

function isOnlyFinite(word: string, lexicon: Pick<Lexicon, "verbs">): boolean {
  if (isForm(word, ["s"], lexicon)) return true;
  // “had” is a participle too, but no suggestion begins with one that way.
  return word === "had" || (isForm(word, ["past"], lexicon) && !isForm(word, ["part", "base"], lexicon));
}

function isForm(
  word: string,
  forms: readonly (keyof Lexicon["verbs"][string])[],
  lexicon: Pick<Lexicon, "verbs">,
): boolean {
  return Object.keys(lexicon.verbs).some((name) =>
    forms.some((form) => (lexicon.verbs[name]?.[form] ?? []).indexOf(word) >= 0),
  );
}

function has(table: object, name: string): boolean {
  return Object.prototype.hasOwnProperty.call(table, name);
}
