import type { Docx } from "../../../docx";

const webExtension = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const taskPanes = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const taskPanesType = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const webExtensionType = "http://schemas.microsoft.com/office/2011/relationships/webextension";

/** What `Office.context.document.settings` holds: each value as JSON text, by name. */
export type AddinSettings = Readonly<Record<string, string>>;

/** Reads an add-in's settings from the part of the package where Word keeps them; empty when there are none. */
export function readAddinSettings(docx: Docx, addinId: string): AddinSettings {
  const root = findExtension(docx, addinId)?.root;
  const properties = Array.from(root?.getElementsByTagNameNS(webExtension, "property") ?? []);
  return Object.fromEntries(
    properties.map((property) => [property.getAttribute("name") ?? "", property.getAttribute("value") ?? ""]),
  );
}

/** Replaces all settings of an add-in, in the package only: they are in the file once it is saved. */
export function writeAddinSettings(docx: Docx, addinId: string, settings: AddinSettings): void {
  if (findExtension(docx, addinId) === undefined) addExtension(docx, addinId);
  const extension = findExtension(docx, addinId);
  if (extension === undefined) throw new Error("The add-in's part could not be made.");
  const [list] = extension.root.getElementsByTagNameNS(webExtension, "properties");
  if (list === undefined) throw new Error("The add-in's part has no list of properties.");
  while (list.firstChild !== null) list.removeChild(list.firstChild);
  for (const [name, value] of Object.entries(settings)) {
    const property = list.ownerDocument.createElementNS(webExtension, "we:property");
    property.setAttribute("name", name);
    property.setAttribute("value", value);
    list.appendChild(property);
  }
  docx.touch(extension.part);
}

function findExtension(docx: Docx, addinId: string): Readonly<{ part: string; root: Element }> | undefined {
  const panes = docx.relationships("").find(({ type }) => type === taskPanesType);
  if (panes === undefined) return undefined;
  return docx
    .relationships(panes.target)
    .filter(({ type }) => type === webExtensionType)
    .flatMap(({ target }) => {
      const root = docx.part(target)?.documentElement;
      const reference = root?.getElementsByTagNameNS(webExtension, "reference")[0];
      return root !== undefined && reference?.getAttribute("id") === addinId ? [{ part: target, root }] : [];
    })[0];
}

/** Word's own arrangement: the package leads to a list of panes, which leads to one part for each add-in. */
function addExtension(docx: Docx, addinId: string): void {
  const panes = docx.relationships("").find(({ type }) => type === taskPanesType)?.target ?? addTaskPanes(docx);
  const name = freeName(docx);
  const id = docx.addPart({
    name,
    contentType: "application/vnd.ms-office.webextension+xml",
    xml:
      `<we:webextension xmlns:we="${webExtension}" id="{${addinId.toUpperCase()}}">` +
      `<we:reference id="${addinId}" version="1.0.0.0" store="developer" storeType="Registry"/>` +
      `<we:alternateReferences/><we:properties/><we:bindings/></we:webextension>`,
    source: panes,
    relationshipType: webExtensionType,
  });
  const root = docx.part(panes)?.documentElement;
  if (root === undefined) throw new Error("The list of panes cannot be read.");
  const pane = root.ownerDocument.createElementNS(taskPanes, "wetp:taskpane");
  for (const [attribute, value] of [
    ["dockstate", "right"],
    ["visibility", "0"],
    ["width", "350"],
    ["row", "0"],
  ] as const) {
    pane.setAttribute(attribute, value);
  }
  const reference = root.ownerDocument.createElementNS(taskPanes, "wetp:webextensionref");
  reference.setAttributeNS(relationships, "r:id", id);
  pane.appendChild(reference);
  root.appendChild(pane);
  docx.touch(panes);
}

function addTaskPanes(docx: Docx): string {
  const name = "word/webextensions/taskpanes.xml";
  docx.addPart({
    name,
    contentType: "application/vnd.ms-office.webextensiontaskpanes+xml",
    xml: `<wetp:taskpanes xmlns:wetp="${taskPanes}"/>`,
    source: "",
    relationshipType: taskPanesType,
  });
  return name;
}

function freeName(docx: Docx): string {
  const taken = new Set(docx.partNames().map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = `word/webextensions/webextension${number}.xml`;
    if (!taken.has(name)) return name;
  }
}
