import type { Docx } from "./types";
import { elementsOf, ns } from "./wml";

const taskpanesRelationship = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const extensionRelationship = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const taskpanesType = "application/vnd.ms-office.webextensiontaskpanes+xml";
const extensionType = "application/vnd.ms-office.webextension+xml";
const taskpanesNamespace = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const extensionNamespace = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";

/** The add-in whose settings are meant: the id and version of its manifest, and the catalogue it comes from. */
export type AddIn = Readonly<{ id: string; version: string; store: string; storeType: string }>;

/**
 * What an add-in keeps in the document (`Office.context.document.settings`): name to JSON text. Empty when it keeps
 * nothing; settings of other add-ins are not seen.
 */
export function readDocumentSettings(docx: Docx, addInId: string): ReadonlyMap<string, string> {
  const name = findExtension(docx, addInId);
  const root = name === undefined ? undefined : docx.part(name)?.documentElement;
  const properties = root && child(root, "properties");
  return new Map(
    (properties ? elementsOf(properties) : []).map((line) => [
      line.getAttribute("name") ?? "",
      line.getAttribute("value") ?? "",
    ]),
  );
}

/** Replaces all settings of an add-in; the parts for them are made when the document has none. */
export function writeDocumentSettings(docx: Docx, addIn: AddIn, settings: ReadonlyMap<string, string>): void {
  const name = findExtension(docx, addIn.id) ?? addExtension(docx, addIn);
  const root = docx.part(name)?.documentElement;
  if (!root) throw new Error("The settings part vanished.");
  let properties = child(root, "properties");
  if (!properties) {
    properties = create(root, "properties");
    const following = child(root, "bindings") ?? child(root, "snapshot");
    if (following) following.before(properties);
    else root.append(properties);
  }
  properties.replaceChildren();
  for (const [key, value] of settings) {
    const line = create(root, "property");
    line.setAttribute("name", key);
    line.setAttribute("value", value);
    properties.append(line);
  }
  docx.touch(name);
}

/** The web extension part that refers to this add-in, among those of the task panes part. */
function findExtension(docx: Docx, addInId: string): string | undefined {
  for (const taskpanes of docx.relationships("")) {
    if (taskpanes.type !== taskpanesRelationship || taskpanes.external) continue;
    for (const { type, target, external } of docx.relationships(taskpanes.target)) {
      if (type !== extensionRelationship || external) continue;
      const root = docx.part(target)?.documentElement;
      const reference = root && child(root, "reference");
      if (bare(reference?.getAttribute("id")) === bare(addInId)) return target;
    }
  }
  return undefined;
}

function bare(id: string | null | undefined): string | undefined {
  return id?.replace(/[{}]/g, "").toLowerCase();
}

function addExtension(docx: Docx, addIn: AddIn): string {
  const known = docx.relationships("").find(({ type }) => type === taskpanesRelationship)?.target;
  const taskpanes = known !== undefined && docx.part(known) ? known : addTaskpanes(docx);
  const taken = new Set(docx.partNames().map((name) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`word/webextensions/webextension${number}.xml`)) number += 1;
  const name = `word/webextensions/webextension${number}.xml`;
  const relationshipId = docx.addPart({
    name,
    contentType: extensionType,
    xml:
      `<we:webextension xmlns:we="${extensionNamespace}"><we:reference/><we:alternateReferences/><we:properties/>` +
      `<we:bindings/><we:snapshot xmlns:r="${ns.r}"/></we:webextension>`,
    source: taskpanes,
    relationshipType: extensionRelationship,
  });
  const root = docx.part(name)?.documentElement;
  root?.setAttribute("id", `{${addIn.id.replace(/[{}]/g, "").toUpperCase()}}`);
  const reference = root && child(root, "reference");
  for (const key of ["id", "version", "store", "storeType"] as const) reference?.setAttribute(key, addIn[key]);
  addClosedPane(docx, taskpanes, relationshipId);
  return name;
}

function addTaskpanes(docx: Docx): string {
  const name = "word/webextensions/taskpanes.xml";
  docx.addPart({
    name,
    contentType: taskpanesType,
    xml: `<wetp:taskpanes xmlns:wetp="${taskpanesNamespace}"/>`,
    source: "",
    relationshipType: taskpanesRelationship,
  });
  return name;
}

/** A task pane entry is what makes Word keep the part; it stays closed, so that opening the file shows no pane. */
function addClosedPane(docx: Docx, taskpanes: string, relationshipId: string): void {
  const root = docx.part(taskpanes)?.documentElement;
  if (!root) return;
  const pane = root.ownerDocument.createElementNS(taskpanesNamespace, "wetp:taskpane");
  for (const [key, value] of Object.entries({ dockstate: "right", visibility: "0", width: "350", row: "0" })) {
    pane.setAttribute(key, value);
  }
  const reference = root.ownerDocument.createElementNS(taskpanesNamespace, "wetp:webextensionref");
  reference.setAttributeNS(ns.r, "r:id", relationshipId);
  pane.append(reference);
  root.append(pane);
  docx.touch(taskpanes);
}

function child(parent: Element, name: string): Element | undefined {
  return elementsOf(parent).find((element) => element.localName === name);
}

function create(near: Element, name: string): Element {
  const prefix = near.prefix ? `${near.prefix}:` : "";
  return near.ownerDocument.createElementNS(extensionNamespace, `${prefix}${name}`);
}
