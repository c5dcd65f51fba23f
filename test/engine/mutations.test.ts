import { createChecker, type Finding } from "../../src/engine/index";
import { corePackId, loadPacks, type LoadedPack } from "../../src/tools/content/loaded-pack";
import { compilePack } from "../../src/engine/index";
import path from "node:path";
import { body, readMarked } from "./support/marked";

/** As many rules, evenly spread over all of them, so that none is chosen for how it does. */
const sampled = 30;
/** Share of the sentences that must still be found. */
const enough = 0.95;

/** What writers, keyboards and programs do to a text, which changes nothing of what it says. */
const operators: readonly Readonly<{ name: string; change: (text: string, found: Marked) => string | undefined }>[] = [
  { name: "two spaces between words", change: (text) => text.replace(/ /g, "  ") },
  { name: "no-break spaces", change: (text) => text.replace(/ /g, "\u00a0") },
  { name: "all in capitals", change: (text) => text.toUpperCase() },
  { name: "curly apostrophes", change: (text) => changed(text, text.replace(/(\w)'(\w)/g, "$1’$2")) },
  { name: "straight apostrophes", change: (text) => changed(text, text.replace(/’/g, "'")) },
  { name: "a soft hyphen in the first word", change: (text, { start }) => inserted(text, start + 1, "\u00ad") },
  { name: "a line end inside the words, before a small letter", change: (text, found) => wrapped(text, found, "\n") },
  { name: "Word's line break there", change: (text, found) => wrapped(text, found, "\u000b") },
  { name: "an adverb before a finite verb that begins the words", change: withAdverb },
];

type Marked = Readonly<{ start: number; end: number }>;

function changed(before: string, after: string): string | undefined {
  return after === before ? undefined : after;
}

function inserted(text: string, at: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at);
}

function wrapped(text: string, { start, end }: Marked, mark: string): string | undefined {
  for (let at = start + 1; at < end - 1; at++) {
    if (text.charAt(at) === " " && /[a-z]/.test(text.charAt(at + 1)) && /[a-z0-9]/i.test(text.charAt(at - 1))) {
      return text.slice(0, at) + mark + text.slice(at + 1);
    }
  }
  return undefined;
}

function withAdverb(text: string, { start }: Marked): string | undefined {
  const follows = /(^|\s)(she|he|they)\s$/i.test(text.slice(0, start));
  return follows && /^[a-z]{3,}s\s/.test(text.slice(start)) ? inserted(text, start, "often ") : undefined;
}

function corePack(): LoadedPack["pack"] {
  const { packs, problems } = loadPacks(path.join(__dirname, "..", ".."));
  const core = packs.find(({ pack }) => pack.id === corePackId);
  if (core === undefined) throw new Error(`The core pack cannot be read: ${problems[0]?.message ?? "it is missing"}`);
  return core.pack;
}

describe("what a typing hand changes does not hide a phrase", () => {
  const pack = corePack();
  const compiled = compilePack(pack);
  if (!compiled.ok) throw new Error(`A phrase cannot be read: ${compiled.problem[0]?.message ?? ""}`);
  const checker = createChecker(compiled.value);
  const everything = { profile: "social-care", recording: true, style: true } as const;
  const rules = [...pack.wording, ...pack.indicators];
  const step = rules.length / sampled;
  const sample = Array.from({ length: sampled }, (_, index) => rules[Math.floor(index * step)]).flatMap((rule) =>
    rule === undefined ? [] : rule.examples.flags.map((marked) => ({ id: rule.id, ...readMarked(marked) })),
  );

  function finds(id: string, text: string): boolean {
    const found: readonly Finding[] = checker.check(body(text), everything);
    return found.some((finding) => finding.ruleId === id && finding.prompt);
  }

  // A sentence that is not found as it stands is the content check's to report, not this test's.
  const sound = sample.filter(({ id, text }) => finds(id, text));

  it("has a sample worth the name", () => {
    expect(new Set(sound.map(({ id }) => id)).size).toBeGreaterThan(sampled * 0.8);
    expect(sound.length).toBeGreaterThan(sampled * 2);
  });

  it.each(operators)("$name", ({ name, change }) => {
    const lost: string[] = [];
    let tried = 0;
    for (const { id, text, spans } of sound) {
      const mutant = spans[0] === undefined ? undefined : change(text, spans[0]);
      if (mutant === undefined) continue;
      tried++;
      if (!finds(id, mutant)) lost.push(`${id}: ${mutant}`);
    }
    const share = tried === 0 ? 1 : (tried - lost.length) / tried;
    const report = `${name}: ${tried - lost.length} of ${tried} found\n${lost.join("\n")}`;
    expect(share < enough ? report : "enough are found").toBe("enough are found");
  });
});
