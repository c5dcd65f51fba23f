/** Prompts about recording: what leaves a reader in the dark, only where it was asked for, and nothing else changes. */
import type { RecordingPrompt } from "../../src/content/types/recording";
import {
  compilePack,
  createChecker,
  defaultOptions,
  startOfText,
  type CompiledPack,
  type Finding,
} from "../../src/engine/index";
import * as findingList from "../../src/engine/finding-list";
import { body, readMarked } from "./support/marked";
import { coreLexicon, practiceRules } from "./support/practice-pack";
import { contacts, recording, service } from "./support/recording-pack";

const on = { ...defaultOptions, recording: true };

function compile(content: Partial<Parameters<typeof compilePack>[0]>): CompiledPack {
  const result = compilePack({ ...practiceRules, lexicon: coreLexicon(), ...content });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

// Compiling takes a second each.
const tables = compile({ recording, contacts });
const plain = createChecker(compile({}));
const checker = createChecker(tables);

const gaps = (findings: readonly Finding[]) => findings.filter(({ category }) => category === "recording");
const find = (...lines: readonly string[]) => gaps(checker.check(body(...lines), on));
const words = (lines: readonly string[]) =>
  find(...lines)
    .filter(({ prompt }) => prompt)
    .map(
      ({ ruleId, paragraph, start, end }) =>
        `${ruleId}: ${(lines[paragraph.index] ?? "").replace(/^# /, "").slice(start, end)}`,
    );

/** Each marked place is put before the writer as a gap, and nothing else is. */
function expectPrompts(marked: string): void {
  const { text, spans } = readMarked(marked);
  const found = find(text).filter(({ prompt }) => prompt);
  expect(found.map(({ start, end }) => ({ start, end }))).toEqual(spans);
}

describe("an opinion", () => {
  it.each([
    "[I think] she is lying.",
    "[In my view] he is at risk. He has a car.",
    "[I do not think] she is safe.",
    "[I dont think] she is safe.",
    "[I think] her mother drinks.",
    "[I never thought] so.",
    "He [came across as evasive].",
  ])("prompts without a reason: %s", expectPrompts);

  it.each([
    ["a reason in its sentence", "I think she is lying because she laughed."],
    ["a reason in the next", "I think she is at risk. I saw him take her phone."],
    ["what follows a colon", "I think: she laughed, then cried."],
    ["what follows in brackets", "I think (she laughed) it was a joke."],
    ["what its phrase is not about", "I think about the visits."],
    ["the child's exact words", "“I think he loves me,” she said."],
    ["somebody's told words", "Mum said in my view he lies."],
    ["told words of that kind", "Mum said he came across as evasive."],
    ["a question", "Do we think she is lying?"],
    ["a condition", "If we think she is lying, we ask."],
  ])("stays quiet with %s", (_, text) => expectPrompts(text));

  it("is not excused by a reason two sentences on, or before it", () => {
    expectPrompts("[I think] she lies. It rained. Because of that we left.");
    expectPrompts("We left because it rained. [I think] she lies.");
  });
});

describe("a concern", () => {
  it("prompts while date or source is missing", () => {
    expectPrompts("[Concerns have been raised] about the flat.");
    expectPrompts("[Concerns have been raised] by school.");
    expectPrompts("On Monday [concerns were raised].");
    expectPrompts("On Monday concerns were raised by school.");
    expectPrompts("12/03/24: concerns were raised by school.");
    expectPrompts("Concerns were raised on Monday. Mum said so.");
  });

  it("stays quiet where there is none", () => expectPrompts("No concerns have been raised."));

  it("takes its date from the heading above it, until the next", () => {
    const concern = "Concerns were raised by school.";
    expect(words(["# Visit on Monday", "We met.", concern, "# Summary", concern])).toEqual([
      "concern: Concerns were raised",
    ]);
    expect(words(["Date: 12/03/24", "Present: all", concern])).toEqual([]);
    expect(words(["We met on Monday, and all of them were there too.", concern])).toEqual([
      "concern: Concerns were raised",
    ]);
  });
});

describe("letters", () => {
  it("prompt once a document, at their first use, with what they can mean", () => {
    expect(words(["Her EHCP is due.", "The EHCPs and the EHCP.", "NFA."])).toEqual(["letters: EHCP", "letters: NFA"]);
    expect(find("NFA.")[0]).toMatchObject({ meanings: ["no further action", "no fixed abode"], replaceable: false });
  });

  it.each([
    ["written out before", ["An education, health and care plan was made.", "The EHCP names a school."]],
    ["written out behind", ["The EHCP (education health and care plan) names a school."]],
    ["written out in a heading", ["# Education, health and care plan", "The EHCP names a school."]],
    ["something else", ["The DNA sample was taken."]],
    ["small letters", ["The ehcp is due."]],
    ["capitals throughout", ["REVIEW MEETING EHCP MINUTES"]],
    ["a heading", ["# EHCP"]],
  ] as const)("stay quiet: %s", (_, lines) => expect(words(lines)).toEqual([]));

  it("stand in exact words without a prompt, which is no first use", () => {
    expect(words(["“They said EHCP,” he told us.", "The EHCP is due."])).toEqual(["letters: EHCP"]);
    const [quoted] = find("“They said EHCP,” he told us.");
    expect(quoted).toMatchObject({ prompt: false, quoted: true, replaceable: false });
  });
});

describe("a phone number", () => {
  const contactsOf = (text: string) => find(text).map(({ contacts: ids }) => ids);

  it.each([
    "Ring the front door on [01632 960009].",
    "Ring the front door on [+44 1632 960009].",
    "Front door, [(01632) 960-009].",
    "Front door, [+44 (0)1632 960 009].",
    "Front door, [0044 1632 960009].",
    "Ring [01632 960009] for the front door.",
    "She kept the card: “front door [01632 960009]”.",
    "Front door: [999].",
    "The Den: [01632 960001]",
  ])("prompts beside a service that has another: %s", expectPrompts);

  it.each([
    ["its own", "Ring the front door on 01632 960001."],
    ["its own, written otherwise", "Front door: +44 (0)1632 960 001, 0044 1632 960001 or (01632) 960001."],
    ["one of its own", "Willow clinic: 01632 960003"],
    ["its short number", "Text line: 116 000 2 days a week."],
    ["nobody's name beside it", "Mum rang the front door from her phone, 01632 960009."],
    ["a service in another sentence", "We rang the front door. 01632 960009 is mum's."],
    ["its own beside it in the sentence", "01632 960009 and the front door on 01632 960001."],
    ["a service of which no number is known", "The Den: 01632 960009"],
    ["a date", "Front door on 01/02/2024 and on 01.02.2024."],
    ["a number too short", "Front door on 01632."],
    ["a figure that goes on", "Front door and 999/2024."],
    ["one of a list before it", "Ring the front door, 999 and mum."],
    ["one of a list after it", "Ring 999, the front door and mum on 01632 960009."],
  ])("is left alone: %s", (_, text) => expectPrompts(text));

  it("names the service beside it, then whose number it is", () => {
    expect(contactsOf("Front door 01632 960009.")).toEqual([["front-door"]]);
    expect(contactsOf("Front door 01632 960003.")).toEqual([["front-door", "clinic"]]);
  });
});

describe("prompts about recording", () => {
  const text = "I think her EHCP is late. Front door 01632 960009. She puts herself at risk.";

  it("are off unless chosen, and then nothing of them is looked for", () => {
    const count = { units: 0 };
    const observed = createChecker(tables, { onUnit: () => count.units++, onStep: () => {} });
    expect(gaps(observed.check(body(text)))).toEqual([]);
    const off = count.units;
    expect(observed.check(body(text))).toEqual(plain.check(body(text)));
    expect(count.units).toBe(2 * off);
    expect(observed.checkParagraph({ ref: { story: "body", index: 0 }, text }, startOfText).after).toEqual(startOfText);
    expect(gaps(observed.check(body(text), on))).toHaveLength(3);
    expect(count.units).toBeGreaterThan(3 * off);
  });

  it("change nothing else where they are on", () => {
    const rest = checker.check(body(text), on).filter(({ category }) => category !== "recording");
    expect(rest).toEqual(checker.check(body(text)));
    expect(rest.length).toBeGreaterThan(0);
  });

  it("leave names that services share with children as they are", () => {
    const lines = body("Willow said she puts herself at risk.");
    expect(checker.check(lines, on)).toEqual(plain.check(lines));
  });

  it("never offer to replace anything, and have ids of their own", () => {
    const found = find(text, text);
    expect(found.every(({ replaceable, suggestions }) => !replaceable && suggestions.length === 0)).toBe(true);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  it("are the same paragraph by paragraph, and do no more work for each in a longer text", () => {
    const lines = body(...Array.from({ length: 40 }, (_, index) => (index === 20 ? "# Monday" : text)));
    let context = startOfText;
    const one: Finding[] = [];
    for (const paragraph of lines) {
      const result = checker.checkParagraph(paragraph, context, on);
      one.push(...result.findings);
      context = JSON.parse(JSON.stringify(result.after)) as typeof context;
    }
    const ends = (findings: readonly Finding[]) =>
      findings.map(({ ruleId, paragraph, start }) => [ruleId, paragraph.index, start]);
    expect(ends(one)).toEqual(ends(checker.check(lines, on)));
    expect(steps(2000)).toBeLessThan(steps(1000) * 2.2);
  });

  it("name a sentence once, however many of them it has", () => {
    const names = jest.spyOn(findingList, "saidIn");
    const { findings } = checker.checkParagraph(
      { ref: { story: "body", index: 0 }, text: "I think so and ".repeat(50) },
      startOfText,
      on,
    );
    expect(gaps(findings).length).toBeGreaterThanOrEqual(50);
    expect(names).toHaveBeenCalledTimes(1);
    names.mockRestore();
  });

  it("say which phrase cannot be read, of which item, and where", () => {
    const broken: readonly RecordingPrompt[] = [
      { ...(recording[0] as RecordingPrompt & { looksFor: "statement" }), match: ["I {ponder}"] },
      { ...(recording[3] as RecordingPrompt & { looksFor: "service-number" }), between: ["out of"] },
    ];
    const named = [service("front-door", "unknown", ["<0-3>"])];
    const result = compilePack({ ...practiceRules, lexicon: coreLexicon(), recording: broken, contacts: named });
    expect(result.ok ? [] : result.problem.map(({ ruleId, where }) => `${ruleId} ${where}`)).toEqual([
      "opinion match[0]",
      "number between[0]",
      "front-door names[0]",
    ]);
  });
});

/** Work for one endless sentence of everything at once, repeated so many times. */
function steps(times: number): number {
  let count = 0;
  const look = () => void count++;
  const observed = createChecker(tables, { onUnit: look, onStep: look });
  observed.check(body("I think concerns were raised the EHCP front door on 01632 960009 and ".repeat(times / 10)), on);
  return count;
}
