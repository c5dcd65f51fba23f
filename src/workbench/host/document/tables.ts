const wordprocessing = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

function nearest(element: Element, name: string): Element | undefined {
  for (let up = element.parentElement; up !== null; up = up.parentElement) {
    if (up.localName === name && up.namespaceURI === wordprocessing) return up;
  }
  return undefined;
}

/** The table (`w:tbl`) whose cell holds this paragraph or table, if any. */
export function tableAround(element: Element): Element | undefined {
  return nearest(element, "tbl");
}

/** The table cell (`w:tc`) that holds this element, if any. */
export function cellAround(element: Element): Element | undefined {
  return nearest(element, "tc");
}

/** The row (`w:tr`) that holds this cell, if any. */
export function rowAround(element: Element): Element | undefined {
  return nearest(element, "tr");
}
