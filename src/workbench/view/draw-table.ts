import { documentColour } from "./look";
import { attribute, child, children, childValue, isWord } from "./word-xml";
import { describeControl } from "./draw-paragraph";

/** One cell as it will be drawn: where it stands and how far it reaches. */
export type CellPlace = Readonly<{
  cell: Element;
  control: Element | undefined;
  column: number;
  span: number;
  rows: number;
}>;

type Found = Readonly<{ element: Element; control: Element | undefined }>;

/**
 * Draws a `w:tbl`.
 *
 * @param fill draws a cell's blocks into its `td`
 * @param styles `word/styles.xml`, for the shading of a first row (white words on it would not be seen without)
 */
export function drawTable(
  page: Document,
  table: Element,
  fill: (cell: Element, into: HTMLElement) => void,
  styles: Document | undefined,
): HTMLElement {
  const properties = child(table, "tblPr");
  const drawn = page.createElement("table");
  drawn.className = "table";
  const caption = childValue(properties, "tblCaption");
  if (caption !== undefined) drawn.setAttribute("aria-label", caption);
  const body = page.createElement("tbody");
  drawn.append(body);
  const firstRowShading = shadingOfFirstRow(properties, styles);
  const places = placeCells(rowsOf(table).map(({ element }) => element));
  for (const [index, { element: row, control }] of rowsOf(table).entries()) {
    const drawnRow = page.createElement("tr");
    if (control !== undefined) describeControl(drawnRow, control);
    const isHeader = child(child(row, "trPr"), "tblHeader") !== undefined;
    for (const place of places[index] ?? []) {
      const shading = index === 0 ? firstRowShading : undefined;
      drawnRow.append(drawCell(page, place, isHeader, shading, fill));
    }
    body.append(drawnRow);
  }
  return drawn;
}

function drawCell(
  page: Document,
  place: CellPlace,
  isHeader: boolean,
  shading: string | undefined,
  fill: (cell: Element, into: HTMLElement) => void,
): HTMLElement {
  const drawn = page.createElement(isHeader ? "th" : "td");
  if (isHeader) drawn.scope = "col";
  if (place.span > 1) drawn.colSpan = place.span;
  if (place.rows > 1) drawn.rowSpan = place.rows;
  if (place.control !== undefined) describeControl(drawn, place.control);
  const own = documentColour(attribute(child(child(place.cell, "tcPr"), "shd"), "fill"));
  const colour = own ?? shading;
  if (colour !== undefined) drawn.style.backgroundColor = colour;
  fill(place.cell, drawn);
  return drawn;
}

function rowsOf(table: Element): readonly Found[] {
  return through(table, "tr", undefined);
}

/** Finds rows or cells, also those inside content controls and tracked insertions. */
function through(parent: Element, name: "tr" | "tc", control: Element | undefined): readonly Found[] {
  return [...parent.children].flatMap((element) => {
    if (isWord(element, name)) return [{ element, control }];
    if (isWord(element, "sdt")) return through(child(element, "sdtContent") ?? element, name, element);
    return isWord(element, "ins") || isWord(element, "customXml") ? through(element, name, control) : [];
  });
}

const LARGEST_SPAN = 63; // Word's own limit of columns; a larger number in the file would only slow the page down

/** Works out spans: `w:gridSpan` across, `w:vMerge` down. Cells that continue a merge are left out. */
export function placeCells(rows: readonly Element[]): readonly (readonly CellPlace[])[] {
  const grid = rows.map((row) => {
    let column = wholeNumber(childValue(child(row, "trPr"), "gridBefore"), 0);
    return through(row, "tc", undefined).map(({ element: cell, control }) => {
      const properties = child(cell, "tcPr");
      const span = Math.max(1, wholeNumber(childValue(properties, "gridSpan"), 1));
      const merge = child(properties, "vMerge");
      const continues = merge !== undefined && attribute(merge) !== "restart";
      const place = { cell, control, column, span, merges: merge !== undefined, continues };
      column += span;
      return place;
    });
  });
  return grid.map((row, index) =>
    row
      .filter((place) => !place.continues || index === 0)
      .map(({ cell, control, column, span, merges }) => {
        let rowCount = 1;
        while (merges && grid[index + rowCount]?.some((other) => other.column === column && other.continues) === true) {
          rowCount += 1;
        }
        return { cell, control, column, span, rows: rowCount };
      }),
  );
}

function wholeNumber(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^\d{1,4}$/.test(value) ? Math.min(LARGEST_SPAN, Number(value)) : otherwise;
}

function shadingOfFirstRow(properties: Element | undefined, styles: Document | undefined): string | undefined {
  const look = child(properties, "tblLook");
  const bits = Number.parseInt(attribute(look) ?? "0", 16);
  const isStyled = (attribute(look, "firstRow") ?? ((bits & 0x20) !== 0 ? "1" : "0")) === "1";
  const id = childValue(properties, "tblStyle");
  if (!isStyled || id === undefined) return undefined;
  const style = children(styles?.documentElement, "style").find((entry) => attribute(entry, "styleId") === id);
  const first = children(style, "tblStylePr").find((entry) => attribute(entry, "type") === "firstRow");
  return documentColour(attribute(child(child(first, "tcPr"), "shd"), "fill"));
}
