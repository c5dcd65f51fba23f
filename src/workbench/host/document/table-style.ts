import { builtInStyleId, ensureBuiltInStyle, putTableProperty, tableStyleId, type Docx } from "../../../docx";
import { stylesOfKind } from "./paragraph-style";

/** The name of a table's style as people see it. */
export function tableStyleName(docx: Docx, table: Element): string {
  const styles = stylesOfKind(docx, "table");
  const id = tableStyleId(table);
  return styles.find((style) => (id === undefined ? style.isDefault : style.id === id))?.name ?? "Normal Table";
}

/** The style as `Word.BuiltInStyleName` names it ("GridTable1Light"); "Other" for a style of the document's own. */
export function builtInTableStyle(docx: Docx, table: Element): string {
  const compact = compacted(tableStyleName(docx, table));
  if (compact === "TableGrid") return "Other"; // Word's list of names has none for it
  return /^(GridTable|ListTable|PlainTable)\d/.test(compact) ? compact : "Other";
}

/**
 * Gives a table a style by its name, in either spelling. A built-in one that the document lacks is added to it.
 * @returns false when there is no such style
 */
export function setTableStyle(docx: Docx, table: Element, name: string): boolean {
  const known = stylesOfKind(docx, "table").find((style) => compacted(style.name) === compacted(name));
  const builtIn = builtInStyleId(compacted(name));
  const id = known?.id ?? (builtIn === undefined ? undefined : ensureBuiltInStyle(docx, builtIn));
  if (id === undefined) return false;
  const style = table.ownerDocument.createElementNS(table.namespaceURI, `${prefixOf(table)}tblStyle`);
  style.setAttributeNS(table.namespaceURI, `${prefixOf(table) || "w:"}val`, id);
  putTableProperty(table, style);
  return true;
}

function prefixOf(element: Element): string {
  return element.prefix === null ? "" : `${element.prefix}:`;
}

function compacted(name: string): string {
  return name.replace(/[ -]/g, "");
}
