import type { Stretch } from "../document/position";
import { serverObject, type ServerClass, type ServerObject } from "../richapi/server-object";
import type { WordContext } from "./word-context";

/** A list of objects; a paragraph list is live, a list of hits is what was found. */
type Self = Readonly<{ items: () => readonly ServerObject[] }>;

function collection(name: string, hasLast: boolean): ServerClass<Self> {
  const first = (self: Self): ServerObject | undefined => self.items()[0];
  const last = (self: Self): ServerObject | undefined => self.items().at(-1);
  return {
    name,
    items: (self) => self.items(),
    objectMethods: {
      GetFirst: { call: first },
      GetFirstOrNullObject: { call: first },
      ...(hasLast ? { GetLast: { call: last }, GetLastOrNullObject: { call: last } } : {}),
    },
  };
}

/** `Word.ParagraphCollection`. */
export const paragraphCollectionClass = collection("ParagraphCollection", true);
/** `Word.RangeCollection`. */
export const rangeCollectionClass = collection("RangeCollection", false);

/** `Word.ParagraphCollection` over whatever `list` gives at each use. */
export function paragraphCollection(word: WordContext, list: () => readonly Element[]): ServerObject {
  return serverObject(paragraphCollectionClass, { items: () => list().map((element) => word.make.paragraph(element)) });
}

/** `Word.RangeCollection`; its ranges stay the same objects and follow their words. */
export function rangeCollection(word: WordContext, at: readonly Stretch[]): ServerObject {
  const items = at.map((stretch) => word.make.range(stretch));
  return serverObject(rangeCollectionClass, { items: () => items });
}
