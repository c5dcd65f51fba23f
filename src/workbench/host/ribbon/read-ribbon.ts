import type { RibbonCommand } from "./commands";

const overrides = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";

/** What the workbench needs of a manifest. */
export type Ribbon = Readonly<{
  addinName: string;
  addinId: string;
  commands: readonly RibbonCommand[];
  /** `bt:ShortStrings` by id; pop-ups of annotations take their words from here. */
  shortStrings: ReadonlyMap<string, string>;
}>;

/**
 * Reads the buttons that `manifest.xml` puts on Word's ribbon, in order.
 *
 * @param manifest the parsed manifest.
 * @param base where the workbench serves the add-in; the manifest's own origin is replaced by it.
 * @throws Error naming what is missing, since a workbench without buttons would only puzzle people.
 */
export function readRibbon(manifest: Document, base: string): Ribbon {
  const controls = all(manifest.documentElement, "Control");
  if (controls.length === 0) throw new Error("The manifest declares no ribbon button (Control).");
  return {
    addinName: manifest.getElementsByTagName("DisplayName")[0]?.getAttribute("DefaultValue") ?? "",
    addinId: manifest.getElementsByTagName("Id")[0]?.textContent?.trim() ?? "",
    commands: controls.map((control) => readCommand(control, manifest, base)),
    shortStrings: readShortStrings(manifest),
  };
}

function readShortStrings(manifest: Document): ReadonlyMap<string, string> {
  const strings = Array.from(manifest.getElementsByTagName("*")).filter(
    ({ localName, parentElement }) => localName === "String" && parentElement?.localName === "ShortStrings",
  );
  return new Map(strings.map((entry) => [entry.getAttribute("id") ?? "", entry.getAttribute("DefaultValue") ?? ""]));
}

function readCommand(control: Element, manifest: Document, base: string): RibbonCommand {
  const resource = (holder: Element | undefined): string =>
    resourceValue(manifest, holder?.getAttribute("resid") ?? "");
  const tip = only(control, "Supertip");
  const group = nearest(control, "Group");
  const tab = nearest(control, "OfficeTab") ?? nearest(control, "CustomTab");
  return {
    id: control.getAttribute("id") ?? "",
    tab: tab?.getAttribute("id") ?? "",
    group: resource(group === undefined ? undefined : childOf(group, "Label")),
    label: resource(childOf(control, "Label")),
    tip: resource(tip === undefined ? undefined : only(tip, "Description")),
    icons: readIcons(control, manifest, base),
    action: readAction(control, resource, base),
  };
}

function readAction(
  control: Element,
  resource: (holder: Element | undefined) => string,
  base: string,
): RibbonCommand["action"] {
  const action = only(control, "Action");
  const kind = action?.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
  if (action === undefined) throw new Error(`The button ${control.getAttribute("id") ?? ""} has no Action.`);
  if (kind === "ShowTaskpane") {
    const url = moved(resource(only(action, "SourceLocation")), base);
    return { kind: "show-task-pane", taskPaneId: only(action, "TaskpaneId")?.textContent?.trim() ?? "", url };
  }
  if (kind === "ExecuteFunction") {
    return { kind: "function", name: only(action, "FunctionName")?.textContent?.trim() ?? "" };
  }
  throw new Error(`The workbench does not know the action ${kind ?? "without a type"}.`);
}

function readIcons(control: Element, manifest: Document, base: string): Readonly<Record<number, string>> {
  const images = Array.from(control.getElementsByTagName("*")).filter((element) => element.localName === "Image");
  return Object.fromEntries(
    images.map((image) => [
      Number(image.getAttribute("size")),
      moved(resourceValue(manifest, image.getAttribute("resid") ?? ""), base),
    ]),
  );
}

function resourceValue(manifest: Document, id: string): string {
  const entry = Array.from(manifest.getElementsByTagName("*")).find(
    (element) => element.getAttribute("id") === id && element.hasAttribute("DefaultValue"),
  );
  if (entry === undefined) throw new Error(`The manifest has no resource "${id}".`);
  return entry.getAttribute("DefaultValue") ?? "";
}

/** The same address below the workbench's origin. */
function moved(address: string, base: string): string {
  const { pathname, search, hash } = new URL(address);
  return new URL(pathname.replace(/^\/+/, "") + search + hash, base).href;
}

function all(root: Element, name: string): readonly Element[] {
  return Array.from(root.getElementsByTagNameNS(overrides, name));
}

function only(parent: Element, name: string): Element | undefined {
  return all(parent, name)[0];
}

function childOf(parent: Element, name: string): Element | undefined {
  return all(parent, name).find((element) => element.parentNode === parent);
}

function nearest(element: Element, name: string): Element | undefined {
  for (let up = element.parentElement; up !== null; up = up.parentElement) if (up.localName === name) return up;
  return undefined;
}
