import { createChecker, type Checker, type Finding } from "../../src/engine/index";
import { readGoldItem, type GoldItem, type GoldSpan } from "../../src/tools/evaluate/gold-item";
import { body, readMarked } from "./support/marked";
import { compiled, sign, wording } from "./support/practice-pack";
import { doubtfulSentences, statusSentences } from "./support/status-sentences";

const groups = Object.entries(statusSentences).map(([title, lines]) => ({
  title,
  items: lines.map((line) => ({ line, item: readGoldItem(title, [line]) })),
}));

const suggest = [{ text: "[who] has harmed {them}", form: "established" }] as const;

const ids = new Map<string, string>();
const checker = createChecker(compiled(rulesFor(groups.flatMap(({ items }) => items.map(({ item }) => item)))));

/** A rule for each of the marked words, as a pack may have them. */
function rulesFor(items: readonly GoldItem[]) {
  const rules = {
    wording: [wording("any-wording", ["any wording at all"])],
    indicators: [sign("any", ["any sign at all"])],
  };
  for (const item of items) {
    for (const span of item.spans) {
      const key = keyOf(item, span);
      if (ids.has(key)) continue;
      const id = `rule-${ids.size}`;
      ids.set(key, id);
      const phrase = wordsOf(item, span)
        .replace(/[^\p{L}\p{N}'’ ]/gu, " ")
        .trim();
      if (span.category === "wording") rules.wording.push(wording(id, [phrase], { suggest }));
      else rules.indicators.push(sign(id, [phrase], { category: span.category === "sign" ? "sign" : "circumstance" }));
    }
  }
  return rules;
}

function wordsOf(item: GoldItem, span: GoldSpan): string {
  return (item.paragraphs[span.paragraph] ?? "").slice(span.start, span.end);
}

function keyOf(item: GoldItem, span: GoldSpan): string {
  return `${span.category} ${wordsOf(item, span).toLowerCase()}`;
}

function findingFor(found: readonly Finding[], item: GoldItem, span: GoldSpan): Finding | undefined {
  return found.find(
    // “[is making poor choices]”: the verb before is taken in, and of a form's line the answer after it.
    ({ ruleId, paragraph, start, end }) =>
      ruleId === ids.get(keyOf(item, span)) &&
      paragraph.index === span.paragraph &&
      start <= span.start &&
      (span.category === "wording" ? end === span.end : end >= span.end),
  );
}

function check(checks: Checker, paragraphs: readonly string[]): readonly Finding[] {
  return checks.check(body(...paragraphs));
}

function expected({ assertion, historical, voice, critique, prompt }: GoldSpan) {
  return { assertion, historical, voice, critique, prompt };
}

function said(finding: Finding | undefined) {
  if (finding === undefined) return undefined;
  const { assertion, historical, quoted, speech, critique, prompt } = finding;
  const voice = quoted ? "quoted" : speech === undefined ? "own" : "reported";
  return { assertion, historical, voice, critique, prompt };
}

describe.each(groups)("words that are $title", ({ items }) => {
  it.each(items)("$line", ({ item }) => {
    const found = check(checker, item.paragraphs);
    expect(item.spans.map((span) => said(findingFor(found, item, span)))).toEqual(item.spans.map(expected));
  });

  it("are never offered for replacement when they are somebody's or questioned", () => {
    const offered = items.flatMap(({ item }) => {
      const found = check(checker, item.paragraphs);
      return item.spans
        .filter(({ voice, critique }) => voice !== "own" || critique)
        .filter((span) => findingFor(found, item, span)?.replaceable === true)
        .map((span) => wordsOf(item, span));
    });
    expect(offered).toEqual([]);
  });
});

describe("words that may be somebody's", () => {
  it.each(doubtfulSentences)("are prompted for and not offered for replacement: %s", (marked) => {
    const paragraphs = marked.split(" ¶ ");
    const { text, spans } = readMarked(paragraphs[paragraphs.length - 1] ?? "");
    const found = check(checker, [...paragraphs.slice(0, -1), text]);
    const own = found.filter(
      ({ start, paragraph }) => paragraph.index === paragraphs.length - 1 && start === spans[0]?.start,
    );
    expect(own.map(({ prompt, replaceable }) => ({ prompt, replaceable }))).toEqual([
      { prompt: true, replaceable: false },
    ]);
  });

  it.each(["She is [manipulative].", "She ran off and was [manipulative] with us."])(
    "are the writer's here: %s",
    (marked) => {
      const { text } = readMarked(marked);
      expect(check(checker, [text]).map(({ replaceable }) => replaceable)).toEqual([true]);
    },
  );
});
