import { rowCells, tableRows } from "./table-grid";
import { attributeW, childW, createW, elementsOf, isW, nameOf } from "./wml";

/** Twentieths of a point in a point. */
const twips = 20;

/** The widths of a table's columns, in points, as its grid has them. */
export function columnWidths(table: Element): readonly number[] {
  return gridColumns(table).map((column) => Number(attributeW(column, "w") ?? "0") / twips);
}

/** Gives a column of a table without merged cells a width in points, in its grid and in each of its cells. */
export function setColumnWidth(table: Element, column: number, points: number): void {
  const width = String(Math.round(points * twips));
  gridColumns(table)[column]?.replaceWith(createW(table, "gridCol", { w: width }));
  for (const row of tableRows(table)) {
    const cell = rowCells(row)[column];
    if (cell !== undefined) setCellWidth(cell, width);
  }
}

function gridColumns(table: Element): readonly Element[] {
  const grid = childW(table, "tblGrid");
  return grid ? elementsOf(grid).filter((child) => isW(child, "gridCol")) : [];
}

function setCellWidth(cell: Element, width: string): void {
  const made = createW(cell, "tcW", { w: width, type: "dxa" });
  const known = childW(cell, "tcPr");
  const properties = known ?? createW(cell, "tcPr");
  if (!known) cell.prepend(properties);
  const old = childW(properties, "tcW");
  const first = elementsOf(properties)[0];
  if (old) old.replaceWith(made);
  // The schema wants it first but for the conditional format.
  else if (first && nameOf(first) === "cnfStyle") first.after(made);
  else properties.prepend(made);
}
