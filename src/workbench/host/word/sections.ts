import { marginOf, sectionCount, type MarginKind } from "../../../docx";
import { HostFailure } from "../richapi/failure";
import { serverObject, type ServerClass, type ServerObject } from "../richapi/server-object";
import { choiceArgument } from "./arguments";
import { collection } from "./collections";
import type { WordContext } from "./word-context";

/** What a section works on: its place among the sections of the body, from 0. */
type SectionSelf = Readonly<{ word: WordContext; index: number }>;

const wordprocessing = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const kinds: Readonly<Record<string, MarginKind>> = { Primary: "default", FirstPage: "first", EvenPages: "even" };

/**
 * A section's header or footer. One that neither it nor a section before it has reads as empty, as Word's do; nothing
 * can be written there, since Word would make a part for it.
 */
function margin(self: SectionSelf, args: readonly unknown[], story: "header" | "footer", member: string): ServerObject {
  const { model, make, options } = self.word;
  const type = choiceArgument(args[0], Object.keys(kinds), member);
  const kind = kinds[type] ?? "default";
  const root = marginOf(model.docx, self.index, story, kind);
  if (root !== undefined) return make.body(root);
  if (kind !== "default" && options().missingHeadersFail) {
    throw new HostFailure("GeneralException", "The section has no such header or footer.", member);
  }
  const name = story === "header" ? "w:hdr" : "w:ftr";
  return make.body(model.docx.body.ownerDocument.createElementNS(wordprocessing, name));
}

/** `Word.Section`. */
export const sectionClass: ServerClass<SectionSelf> = {
  name: "Section",
  objectMethods: {
    GetHeader: { call: (self, args) => margin(self, args, "header", "Section.getHeader") },
    GetFooter: { call: (self, args) => margin(self, args, "footer", "Section.getFooter") },
  },
};

/** `Word.SectionCollection`. */
export const sectionCollectionClass = collection("SectionCollection", false);

/** The sections of the body. */
export function sectionCollection(word: WordContext): ServerObject {
  const items = () => ({
    count: sectionCount(word.model.docx),
    at: (index: number) => serverObject(sectionClass, { word, index }),
  });
  return serverObject(sectionCollectionClass, { items });
}
