import { freePartName } from "./part-roots";
import type { Docx } from "./types";
import { attributeW, childW, createW, elementsOf, isW, ns, toggle } from "./wml";

const settingsRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings";
const settingsContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml";

/** What stands before `w:trackRevisions` in `w:settings`; the schema fixes the order (ECMA-376, CT_Settings). */
const beforeTracking = new Set([
  "writeProtection",
  "view",
  "zoom",
  "removePersonalInformation",
  "removeDateAndTime",
  "doNotDisplayPageBoundaries",
  "displayBackgroundShape",
  "printPostScriptOverText",
  "printFractionalCharacterWidth",
  "printFormsData",
  "embedTrueTypeFonts",
  "embedSystemFonts",
  "saveSubsetFonts",
  "saveFormsData",
  "mirrorMargins",
  "alignBordersAndEdges",
  "bordersDoNotSurroundHeader",
  "bordersDoNotSurroundFooter",
  "gutterAtTop",
  "hideSpellingErrors",
  "hideGrammaticalErrors",
  "activeWritingStyle",
  "proofState",
  "formsDesign",
  "attachedTemplate",
  "linkStyles",
  "stylePaneFormatFilter",
  "stylePaneSortMethod",
  "documentType",
  "mailMerge",
  "revisionView",
]);

function settingsName(docx: Docx): string | undefined {
  return docx.relationships(docx.mainPart).find(({ type }) => type === settingsRelationship)?.target;
}

function settingsRoot(docx: Docx): Element | undefined {
  const name = settingsName(docx);
  return name === undefined ? undefined : docx.part(name)?.documentElement;
}

/** How a document asks not to be changed; Word enforces it, so must whoever plays Word. */
export type ReadOnlyHint = "read-only" | "comments-only" | "forms-only" | "recommended";

/** The protection that a document asks for; undefined when it may be edited freely. */
export function readOnlyHint(docx: Docx): ReadOnlyHint | undefined {
  const root = settingsRoot(docx);
  const protection = childW(root, "documentProtection");
  if (protection && isOn(attributeW(protection, "enforcement"))) {
    switch (attributeW(protection, "edit")) {
      case "readOnly":
        return "read-only";
      case "comments":
        return "comments-only";
      case "forms":
        return "forms-only";
      default: // `none` protects formatting only, `trackedChanges` lets edits in: see isTracking
    }
  }
  return isOn(attributeW(childW(root, "writeProtection"), "recommended")) ? "recommended" : undefined;
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(0|false|off)$/.test(value);
}

/** True while edits are to be recorded as tracked changes: switched on, or forced by the document's protection. */
export function isTracking(docx: Docx): boolean {
  const root = settingsRoot(docx);
  const protection = childW(root, "documentProtection");
  const isForced = attributeW(protection, "edit") === "trackedChanges" && isOn(attributeW(protection, "enforcement"));
  return isForced || (toggle(root, "trackRevisions") ?? false);
}

/** Switches the recording of changes on or off, in a settings part made for it when the document has none. */
export function setTracking(docx: Docx, on: boolean): void {
  if (on === (toggle(settingsRoot(docx), "trackRevisions") ?? false)) return;
  let name = settingsName(docx);
  if (name === undefined) {
    name = freePartName(docx, `${docx.mainPart.slice(0, docx.mainPart.lastIndexOf("/") + 1)}settings.xml`);
    docx.addPart({
      name,
      contentType: settingsContentType,
      xml: `<w:settings xmlns:w="${ns.w}"/>`,
      source: docx.mainPart,
      relationshipType: settingsRelationship,
    });
  }
  const root = docx.part(name)?.documentElement;
  if (!root) throw new Error("The settings part vanished.");
  childW(root, "trackRevisions")?.remove();
  if (on) {
    const following = elementsOf(root).find(
      (child) => !(isW(child, child.localName) && beforeTracking.has(child.localName)),
    );
    const element = createW(root, "trackRevisions");
    if (following) following.before(element);
    else root.append(element);
  }
  docx.touch(name);
}
