import { paragraphsWithin } from "../document/control-places";
import type { Stretch } from "../document/position";
import type { WordApiLevel } from "../options";
import { tableAround } from "../document/tables";
import { serverObject, type Items, type ServerClass, type ServerObject } from "../richapi/server-object";
import { paragraphsIn } from "./stretch-text";
import type { WordContext } from "./word-context";

/** A list of objects; a paragraph list is live, a list of hits is what was found. */
type Self = Readonly<{ items: () => Items }>;

/**
 * A class of collections.
 * @param hasLast whether it has `getLast` beside `getFirst`.
 * @param since the requirement set that brought it, for one that is younger than WordApi 1.3.
 */
export function collection(name: string, hasLast: boolean, since?: WordApiLevel): ServerClass<Self> {
  const facts = since === undefined ? {} : { since };
  const first = (self: Self): ServerObject | undefined => self.items().at(0);
  const last = (self: Self): ServerObject | undefined => {
    const items = self.items();
    return items.at(items.count - 1);
  };
  return {
    name,
    items: (self) => self.items(),
    objectMethods: {
      GetFirst: { ...facts, call: first },
      GetFirstOrNullObject: { ...facts, call: first },
      ...(hasLast ? { GetLast: { ...facts, call: last }, GetLastOrNullObject: { ...facts, call: last } } : {}),
    },
  };
}

/** `Word.ParagraphCollection`. */
export const paragraphCollectionClass = collection("ParagraphCollection", true);

/** `Word.RangeCollection`. */
export const rangeCollectionClass = collection("RangeCollection", false);

/** `Word.TableCollection`. */
export const tableCollectionClass = collection("TableCollection", false);

/** `Word.TableCollection` over the tables of a scope, those within tables left out. */
export function tableCollection(word: WordContext, scope: () => Element | Stretch): ServerObject {
  const items = (): Items => {
    const tables = tablesIn(word, scope());
    return { count: tables.length, at: (index) => tableAt(word, tables[index]) };
  };
  return serverObject(tableCollectionClass, { items });
}

function tableAt(word: WordContext, table: Element | undefined): ServerObject | undefined {
  return table === undefined ? undefined : word.make.table(table);
}

function tablesIn({ model }: WordContext, scope: Element | Stretch): readonly Element[] {
  const isElement = "nodeType" in scope;
  const inside = isElement ? paragraphsWithin(model, scope) : paragraphsIn(model, scope);
  const tables = inside.flatMap((paragraph) => {
    let outermost: Element | undefined;
    for (let table = tableAround(paragraph); table !== undefined; table = tableAround(table)) {
      const isWithin = isElement ? scope !== table && scope.contains(table) : true;
      if (isWithin) outermost = table;
    }
    return outermost === undefined ? [] : [outermost];
  });
  return [...new Set(tables)];
}

/** `Word.ParagraphCollection` over whatever `list` gives at each use. */
export function paragraphCollection(word: WordContext, list: () => readonly Element[]): ServerObject {
  const items = (): Items => {
    const elements = list();
    return {
      count: elements.length,
      at(index) {
        const element = elements[index];
        return element === undefined ? undefined : word.make.paragraph(element);
      },
    };
  };
  return serverObject(paragraphCollectionClass, { items });
}

/** `Word.RangeCollection`; its ranges stay the same objects and follow their words. */
export function rangeCollection(word: WordContext, at: readonly Stretch[]): ServerObject {
  const ranges = at.map((stretch) => word.make.range(stretch));
  const items: Items = { count: ranges.length, at: (index) => ranges[index] };
  return serverObject(rangeCollectionClass, { items: () => items });
}
