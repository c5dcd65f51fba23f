import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { bristol as pack } from "../support/bristol-pack";

const repository = path.join(__dirname, "..", "..");
const tables = path.join(repository, "..", "shared", "reference");
const describeWhereTablesAre = existsSync(tables) ? describe : describe.skip;

/** A table of the research as rows by column name. */
function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = readFileSync(path.join(tables, file), "utf8").trimEnd().split("\n");
  const columns = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
  });
}

/** The research calls the two documents it was given "seed"; packs name them. Nothing else is reworded. */
function withoutTheirNames(words: string): string {
  return words
    .replace(/\b(number in |named in )?(the )?Bristol (training slides|rapid review briefing)( links to it)?/g, "seed")
    .replace(/\bseed (names it|links to it|number|review)\b/g, "seed")
    .replace("named in the project's brief only; no source seen", "named in the brief only");
}

describeWhereTablesAre("the packs and the reference tables", () => {
  it("hold every contact, each field as the research has it", () => {
    const rows = rowsOf("contacts.tsv");
    const byRef = new Map(pack.contacts.map((contact) => [contact.ref, contact]));
    expect(byRef.size).toBe(rows.length);
    for (const row of rows) {
      const contact = byRef.get(row["id"] ?? "");
      expect({
        id: contact?.ref,
        name: contact?.name,
        what_for: contact?.whatFor,
        who_can_refer: contact?.whoCanRefer,
        age: contact?.age,
        phone: contact?.phone,
        url: contact?.url,
        hours: contact?.hours,
        emergency: contact?.emergency === true ? "yes" : "no",
        needs_diagnosis: contact?.needsDiagnosis,
        covers: contact?.covers.join("; "),
        as_of: withoutTheirNames(contact?.asOf ?? ""),
        verified: withoutTheirNames(contact?.verified ?? ""),
        source_ids: contact?.sources.join(" | "),
      }).toEqual({
        ...row,
        as_of: withoutTheirNames(row["as_of"] ?? ""),
        verified: withoutTheirNames(row["verified"] ?? ""),
      });
    }
  });

  it("hold every source, each field as the research has it", () => {
    const rows = rowsOf("sources.tsv");
    const sources = pack.sources.map(({ used, ...source }) => ({ ...source, what_was_used: used }));
    expect(sources).toEqual(
      rows.map((row) => ({ ...row, url: row["url"]?.replace("supplied with the brief", "supplied to the project") })),
    );
  });

  it("name rows that are there", () => {
    const language = new Set(rowsOf("language.tsv").map(({ id }) => id));
    const indicators = new Set(rowsOf("indicators.tsv").map(({ id }) => id));
    expect(pack.wording.filter(({ ref }) => !language.has(ref)).map(({ id }) => id)).toEqual([]);
    expect(pack.indicators.filter(({ ref }) => !indicators.has(ref)).map(({ id }) => id)).toEqual([]);
  });

  it("hold every indicator of the seed slides, in the category that the research gives it", () => {
    const given = new Map(pack.indicators.map(({ ref, category, inSeed }) => [ref, { category, inSeed }]));
    const seeds = rowsOf("indicators.tsv").filter((row) => row["in_seed"] === "yes");
    expect(seeds.map(({ id = "" }) => [id, given.get(id)])).toEqual(
      seeds.map(({ id, category }) => [id, { category, inSeed: true }]),
    );
  });
});
