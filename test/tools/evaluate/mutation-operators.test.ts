import { readMarked, writeMarked } from "../../../src/tools/content/marked-text";
import { applyEdits } from "../../../src/tools/evaluate/mutation/edits";
import { mutationOperators } from "../../../src/tools/evaluate/mutation/operators";
import { grammarOf } from "../../../src/tools/evaluate/mutation/words";
import { bristol } from "../../support/bristol-pack";

const grammar = grammarOf(bristol.lexicon);

/** The example after the operator, in the same notation, or why it was not changed. */
function mutated(name: string, example: string): string {
  const operator = mutationOperators.find((one) => one.name === name);
  const marked = readMarked(example);
  if (operator === undefined || marked === undefined) throw new Error(`no operator “${name}”, or “${example}”`);
  const mutation = operator.mutate({ ruleId: "a-rule", ...marked }, grammar, 0);
  if (mutation.kind !== "changed") return `${mutation.kind}: ${mutation.why}`;
  const { text, moved } = applyEdits(marked.text, mutation.edits);
  return writeMarked(text, marked.marks.map(moved));
}

it.each([
  ["she ↔ he", "She [puts herself at risk] with her phone.", "He [puts himself at risk] with his phone."],
  ["she ↔ he", "His aunt [blames him].", "Her aunt [blames her]."],
  ["she ↔ he", "They told her that.", "They told him that."],
  ["she ↔ he", "Sol [calls him uncle].", "left-out: “her” for “him” would be read as a possessive"],
  ["she ↔ he", "YP [absconded].", "nothing: no she or he"],
  ["she or he ↔ they", "She often [puts herself at risk] and goes.", "They often [put themselves at risk] and go."],
  ["she or he ↔ they", "They [were seen] with their bag.", "She [was seen] with her bag."],
  ["she or he ↔ they", "She's [streetwise].", "left-out: the verb's other number is not known"],
  ["she or he ↔ they", "He [told them].", "left-out: several people: one pronoun would stand for two"],
  ["a name", "He said she [lied].", "left-out: several people: unclear which one is the child"],
  ["a name", "Staff say she [lied].", "Staff say Jade [lied]."],
  ["a name", "It [was her fault].", "It [was Jade's fault]."],
  ["a name", "Men [bought them] gifts.", "Men [bought Jade] gifts."],
  ["an initial", "Mia (invented) [lied].", "J [lied]."],
  ["an initial", "They [trade] sex.", "J [trades] sex."],
  ["an initial", "Men wait for [underage boys].", "nothing: nobody named"],
  ["YP", "The child [lied].", "YP [lied]."],
  ["YP", "YP [lied].", "nothing: already so"],
  ["YP", "The child protection plan and she [lied].", "The child protection plan and YP [lied]."],
  ["tense", "She [puts herself at risk].", "She [put herself at risk]."],
  ["tense", "She [is streetwise].", "She [was streetwise]."],
  ["tense", "They [trade] sex.", "They [traded] sex."],
  ["tense", "Two lads [absconded].", "left-out: no verb whose subject and tense are plain"],
  ["adverb inserted", "She [is placing herself at risk].", "She [is also placing herself at risk]."],
  ["adverb inserted", "They report [alleged grooming].", "nothing: no verb in the marked words that the lexicon knows"],
  ["other quotation marks", `"She's [a liar]," he said.`, "“She’s [a liar],” he said."],
  ["other quotation marks", "“She’s [a liar].”", `"She's [a liar]."`],
  ["line break", "She [put herself at risk].", "She [put herself\u000bat risk]."],
  ["line break", "She [absconded].", "She\u000b[absconded]."],
  ["double spaces", "She [made choices].", "She  [made  choices]."],
  ["no-break spaces", "She [made choices].", "She\u00a0[made\u00a0choices]."],
  ["capitals", "She [made choices].", "SHE [MADE CHOICES]."],
  ["typing error", "A [bad absconder].", "A [bad absocnder]."],
  ["typing error", "She [went off].", "nothing: no word of six letters or more in the marked words"],
])("%s: %s", (name, example, expected) => {
  expect(mutated(name, example)).toBe(expected);
});

it("tries every operator of the issue's list", () => {
  expect(mutationOperators).toHaveLength(13);
});

it("keeps track of a stretch when text before, at and inside it changes", () => {
  const edits = [
    { start: 0, end: 1, text: "" },
    { start: 4, end: 4, text: "++" },
    { start: 6, end: 7, text: "xyz" },
    { start: 8, end: 8, text: "!!" },
  ];
  const { text, moved } = applyEdits("0123456789", edits);
  expect(text).toBe("123++45xyz7!!89");
  const { start, end } = moved({ start: 4, end: 8 });
  expect(text.slice(start, end)).toBe("45xyz7");
});
