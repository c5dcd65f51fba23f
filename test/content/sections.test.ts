import path from "node:path";
import { printedLines } from "../../src/content/printed-lines";
import { loadPacks } from "../../src/tools/content/loaded-pack";

const { packs } = loadPacks(path.join(__dirname, "..", ".."));

function refs(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `IND${String(from + index).padStart(3, "0")}`);
}

describe.each(packs)("the CSE checklist of $pack.id", ({ pack }) => {
  const section = pack.sections.find(({ id }) => id === "cse-checklist");
  const asked = new Set(
    section?.parts.flatMap((part) => (part.kind === "indicators" ? part.rows : [])).map(({ ref }) => ref),
  );
  const items = new Set(
    section?.parts.flatMap((part) =>
      part.kind === "list" ? [part.item] : part.kind === "indicators" ? [] : part.rows.map(({ item }) => item),
    ),
  );

  it.each([
    ["seed vulnerability", refs(1, 10)],
    ["seed risk indicator", ["IND001", "IND008", ...refs(11, 26)]],
    ["seed encounter item", ["IND001", "IND018", "IND026", ...refs(27, 29)]],
  ])("asks about every %s", (_, wanted) => {
    expect(wanted.filter((ref) => !asked.has(ref))).toEqual([]);
  });

  it("asks each once", () => {
    const rows = section?.parts.flatMap((part) => (part.kind === "indicators" ? part.rows : [])) ?? [];
    expect(rows).toHaveLength(asked.size);
  });

  it("puts each indicator where its category says", () => {
    const category = new Map(pack.indicators.map((one) => [one.ref, one.category]));
    const of = (title: string) =>
      section?.parts.flatMap((part) => (part.kind === "indicators" && part.title === title ? part.rows : [])) ?? [];
    expect(of("Signs").filter(({ ref }) => category.get(ref) !== "sign")).toEqual([]);
    expect(of("Circumstances").filter(({ ref }) => category.get(ref) !== "circumstance")).toEqual([]);
  });

  it("keeps facts and judgement apart, and harm that happened from harm that may happen", () => {
    expect([...items]).toEqual(expect.arrayContaining(["judgement", "harm-happened", "harm-may"]));
    const facts = section?.parts.find(
      (part) => part.kind === "questions" && part.rows.some(({ item }) => item === "judgement"),
    );
    expect(facts?.kind === "questions" && facts.rows.some(({ item }) => item.startsWith("harm"))).toBe(false);
  });

  it("has every field of the reference checklist", () => {
    expect([...items]).toEqual(
      expect.arrayContaining([
        ...["child-name", "child-born", "child-ethnicity", "child-language", "child-communication", "child-disability"],
        ...["child-status", "child-workers", "today-who", "today-why", "online", "kind-one-person", "kind-not-known"],
        ...["people", "places", "protects", "gaps", "judgement", "next-step", "next-who"],
      ]),
    );
  });

  it("says that it gives no score, and has none", () => {
    const lines = section === undefined ? [] : printedLines(section);
    expect(lines.filter((line) => /score/i.test(line))).toEqual([expect.stringContaining("It gives no score")]);
  });
});
