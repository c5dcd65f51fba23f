import { paragraphText } from "./pieces";
import { paragraphsIn } from "./story";
import type { Docx } from "./types";
import { attributeW, childW, createW, elementsOf, isW, nameOf, toggle } from "./wml";

/** The rows of a table, those inside content controls too; rows of tables within it left out. */
export function tableRows(table: Element): readonly Element[] {
  return within(table, "tr");
}

/** The cells of a row, as they stand in the file: a cell that spans columns counts once. */
export function rowCells(row: Element): readonly Element[] {
  return within(row, "tc");
}

function within(parent: Element, name: "tr" | "tc"): readonly Element[] {
  return elementsOf(parent).flatMap((child) => {
    if (isW(child, name)) return [child];
    return /^(sdt|sdtContent|customXml|ins|del)$/.test(nameOf(child)) ? within(child, name) : [];
  });
}

/** The text of a cell, its paragraphs parted by `\n`. */
export function cellText(docx: Docx, cell: Element): string {
  return paragraphsIn(cell)
    .map((paragraph) => paragraphText(docx, paragraph))
    .join("\n");
}

/** How many rows at the top are repeated on each page and read out as headings. */
export function headerRowCount(table: Element): number {
  const rows = tableRows(table);
  const body = rows.findIndex((row) => toggle(childW(row, "trPr"), "tblHeader") !== true);
  return body < 0 ? rows.length : body;
}

/** Marks the first rows as headings, and no others. */
export function setHeaderRowCount(table: Element, count: number): void {
  tableRows(table).forEach((row, index) => {
    childW(childW(row, "trPr"), "tblHeader")?.remove();
    if (index < count) putRowProperty(row, createW(row, "tblHeader"));
  });
}

/** Puts a property before the records of tracked changes, which the schema wants last. */
export function putRowProperty(row: Element, property: Element): void {
  let properties = childW(row, "trPr");
  if (!properties) {
    properties = createW(row, "trPr");
    const before = childW(row, "tblPrEx");
    if (before) before.after(properties);
    else row.prepend(properties);
  }
  const record = elementsOf(properties).find((child) => /^(ins|del|trPrChange)$/.test(nameOf(child)));
  if (record && !/^(ins|del)$/.test(nameOf(property))) record.before(property);
  else properties.append(property);
}

/** Parts of a table's style that can be on or off (`w:tblLook`). */
export type TableLook = "firstRow" | "lastRow" | "firstColumn" | "lastColumn" | "noHBand" | "noVBand";

const lookBits: Readonly<Record<TableLook, number>> = {
  firstRow: 0x20,
  lastRow: 0x40,
  firstColumn: 0x80,
  lastColumn: 0x100,
  noHBand: 0x200,
  noVBand: 0x400,
};

/** Whether a part of the table's style is on; older files say it in one number only. */
export function tableLook(table: Element, part: TableLook): boolean {
  const look = childW(childW(table, "tblPr"), "tblLook");
  const stated = attributeW(look, part);
  if (stated !== undefined) return /^(1|true|on)$/.test(stated);
  return (Number.parseInt(attributeW(look, "val") ?? "0", 16) & lookBits[part]) !== 0;
}

/** Switches a part of the table's style on or off. */
export function setTableLook(table: Element, part: TableLook, on: boolean): void {
  const properties = tableProperties(table);
  const all = Object.keys(lookBits) as TableLook[]; // the keys of that record
  const states = new Map(all.map((name) => [name, name === part ? on : tableLook(table, name)]));
  const bits = all.reduce((sum, name) => sum + (states.get(name) === true ? lookBits[name] : 0), 0);
  const look = createW(table, "tblLook", {
    val: bits.toString(16).toUpperCase().padStart(4, "0"),
    ...Object.fromEntries(all.map((name) => [name, states.get(name) === true ? "1" : "0"])),
  });
  const old = childW(properties, "tblLook");
  if (old) old.replaceWith(look);
  else putTableProperty(table, look);
}

const propertyOrder = [
  "tblStyle",
  "tblpPr",
  "tblOverlap",
  "bidiVisual",
  "tblStyleRowBandSize",
  "tblStyleColBandSize",
  "tblW",
  "jc",
  "tblCellSpacing",
  "tblInd",
  "tblBorders",
  "shd",
  "tblLayout",
  "tblCellMar",
  "tblLook",
  "tblCaption",
  "tblDescription",
  "tblPrChange",
];

/** Puts a property of a table in the place that the schema has for it, instead of the one of its name. */
export function putTableProperty(table: Element, property: Element): void {
  const properties = tableProperties(table);
  childW(properties, property.localName)?.remove();
  const rank = propertyOrder.indexOf(property.localName);
  const following = elementsOf(properties).find((child) => propertyOrder.indexOf(child.localName) > rank);
  if (following) following.before(property);
  else properties.append(property);
}

function tableProperties(table: Element): Element {
  const known = childW(table, "tblPr");
  if (known) return known;
  const made = createW(table, "tblPr");
  table.prepend(made);
  return made;
}

/** The id of a table's style; undefined when it has none of its own. */
export function tableStyleId(table: Element): string | undefined {
  return attributeW(childW(childW(table, "tblPr"), "tblStyle"), "val");
}
