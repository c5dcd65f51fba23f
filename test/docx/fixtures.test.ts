import { fixtures } from "../../src/tools/fixtures/all";
import { fixtureFolder, opened, texts, wordFiles } from "../support/docx-files";
import { unsafeThings } from "../support/docx-safety";

describe("the committed Word files", () => {
  const committed = wordFiles(fixtureFolder);

  it("are all made by src/tools/make-fixtures.ts", () => {
    expect([...committed.keys()]).toEqual([...fixtures.keys()].sort());
  });

  it.each([...fixtures])(
    "%s is what the script makes today (else run `npx tsx src/tools/make-fixtures.ts`)",
    (name, make) => {
      expect(Buffer.compare(make(), committed.get(name) ?? new Uint8Array())).toBe(0);
    },
  );

  it.each([...committed])("%s has no fault that validators let through", (_name, bytes) => {
    expect(unsafeThings(bytes)).toEqual([]);
  });

  it.each(["assessment-example.docx", "police-report-example.docx", "email-example.docx"])(
    "%s says that it is an example",
    (name) => {
      expect(texts(opened(committed.get(name) ?? new Uint8Array())).join("\n")).toContain("Example, not a real child");
    },
  );
});
