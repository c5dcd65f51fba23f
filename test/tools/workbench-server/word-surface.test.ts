import { readFileSync } from "node:fs";
import path from "node:path";
import { readWordSurface } from "../../../src/tools/workbench-server/word-surface";
import { simulatedMembers } from "../../../src/workbench/host/word/simulated-members";

const declarations = readFileSync(path.join(__dirname, "../../../node_modules/@types/office-js/index.d.ts"), "utf8");
const surface = readWordSurface(declarations);

it("reads members with their sets, and what they lead to", () => {
  const { Paragraph: paragraph } = surface.classes;
  expect(paragraph?.scalars["uniqueLocalId"]).toEqual({ since: "1.6", writable: false });
  expect(paragraph?.methods["getText"]).toEqual({ since: "1.7" });
  expect(paragraph?.methods["getAnnotations"]).toEqual({ since: "1.7", to: "AnnotationCollection" });
  expect(surface.classes["AnnotationCollection"]?.item).toBe("Annotation");
  expect(surface.enums["CritiqueColorScheme"]).toMatchObject({ red: "Red", berry: "Berry" });
});

it("leaves out what every client has, and what is only for the desktop", () => {
  const { Paragraph: paragraph } = surface.classes;
  expect(paragraph?.scalars["text"]).toBeUndefined();
  expect(paragraph?.methods["insertText"]).toBeUndefined();
  expect(paragraph?.links["borders"]).toBeUndefined();
  expect(surface.classes["EditorCollection"]).toBeUndefined();
});

it("reads made-up declarations: class sets, statics, events, other namespaces", () => {
  const found = readWordSurface(`
    declare namespace Word {
      /** [Api set: WordApi 1.5] */
      class Style extends OfficeExtension.ClientObject {
        context: RequestContext;
        nameLocal: string;
        readonly font: Word.Font;
        /** [Api set: WordApiDesktop 1.1] */
        linked: boolean;
        static newObject(): Style;
        readonly onChanged: OfficeExtension.EventHandlers<any>;
        delete(): void;
      }
      /** [Api set: WordApi 1.1] */
      class Font extends OfficeExtension.ClientObject { bold: boolean; }
    }
    declare namespace Excel { class Range { /** [Api set: WordApi 1.5] */ a: string; } }
  `);
  expect(found.classes).toEqual({
    Style: {
      scalars: { nameLocal: { since: "1.5", writable: true } },
      links: { font: { since: "1.5", to: "Font" } },
      methods: { delete: { since: "1.5" } },
      events: { onChanged: { since: "1.5" } },
    },
  });
});

it("agrees with the simulated Word on which set brought each of its members", () => {
  const sets = simulatedMembers.map(({ name }) => {
    const [className = "", member = ""] = name.split(".");
    const found = surface.classes[className];
    const facts = found?.scalars[member] ?? found?.links[member] ?? found?.methods[member] ?? found?.events[member];
    return facts === undefined ? { name } : { name, since: facts.since };
  });
  expect(sets).toEqual(simulatedMembers);
});
