import { readFileSync } from "node:fs";
import path from "node:path";
import { slimdomXmlTools } from "../../../src/docx/xml-tools-slimdom";
import { readRibbon } from "../../../src/workbench/host/ribbon/read-ribbon";

describe("the ribbon", () => {
  const file = path.join(__dirname, "../../../manifest.xml");
  const manifest = (change: (xml: string) => string = (xml) => xml) =>
    slimdomXmlTools.parse(change(readFileSync(file, "utf8")));

  it("has the manifest's buttons, their pages and icons moved to where they are served", () => {
    const { addinName, addinId, commands } = readRibbon(manifest(), "https://localhost:3001/");
    expect([addinName, addinId]).toEqual(["Recordwell", "81abf3f6-ce1a-4260-a62f-deef2147cb61"]);
    expect(commands.map(({ label, group, tab }) => [label, group, tab])).toEqual([
      ["Check record", "Recordwell", "TabHome"],
      ["Insert section", "Recordwell", "TabHome"],
      ["Contacts", "Recordwell", "TabHome"],
      ["Learn", "Recordwell", "TabHome"],
    ]);
    expect(commands[0]).toMatchObject({
      id: "Recordwell.Check",
      icons: { 16: "https://localhost:3001/assets/check-16.png", 80: "https://localhost:3001/assets/check-80.png" },
      action: {
        kind: "show-task-pane",
        taskPaneId: "Recordwell.Pane",
        url: "https://localhost:3001/taskpane.html?view=check",
      },
    });
  });

  it("brings the short strings of the manifest along, and only those", () => {
    const { shortStrings } = readRibbon(manifest(), "https://localhost:3001/");
    expect(shortStrings.get("Check.Label")).toBe("Check record");
    expect(shortStrings.get("Check.Tip")).toBeUndefined();
  });

  it.each([
    ["no button", (xml: string) => xml.replace(/<Control [\s\S]*<\/Control>/, ""), "no ribbon button"],
    [
      "a resource that is missing",
      (xml: string) => xml.replace('<bt:String id="Check.Label"', '<bt:String id="Chek.Label"'),
      "Check.Label",
    ],
    ["an unknown action", (xml: string) => xml.replace('"ShowTaskpane"', '"ShowTaskpan"'), "ShowTaskpan"],
  ])("says what is wrong with a manifest that has %s", (_name, change, message) => {
    expect(() => readRibbon(manifest(change), "https://localhost:3001/")).toThrow(message);
  });
});
