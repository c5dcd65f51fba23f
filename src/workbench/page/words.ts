/** What the page says, beyond what stands in `workbench.html`. */
export const WORDS = {
  unsaved: "Unsaved changes",
  saved: "Saved",
  untouched: "No changes",
  notOpened: (name: string, message: string): string => `“${name}” was not opened. ${message}`,
  notRead: (name: string): string =>
    `“${name}” could not be read from this device. Check that it is still there, then open it again.`,
  noExample: "The example could not be loaded. Check that the workbench is still running, then try again.",
  notADocx: "Drop one Word file (.docx) at a time.",
  notSaved: (name: string): string =>
    `“${name}” was not saved there. It may be open in Word, or be read-only. Use Save a copy.`,
  savingStopped: (name: string): string =>
    `“${name}” was not saved. The workbench plays a Word that stops saving once a content control is inserted.`,
  noRibbon:
    "The ribbon could not be read from manifest.xml, so there are no buttons. The document can still be opened.",
  author: "Workbench writer",
  protectedFile: "This file asks not to be changed, so it is opened for reading only.",
  keptParts: "Headers, footers, notes and comments are kept as they are and not shown here.",
  /** Why a key did nothing, for each reason; empty where Word too does nothing and says nothing. */
  refused: {
    "read-only": "This document is read-only. Nothing was changed.",
    locked: "This part is locked in the file. It stays as it is.",
    bound: "This part shows data that is kept elsewhere in the file. Change it in Word.",
    "inside-control": "A new paragraph cannot begin inside this part of the form.",
    "inside-field": "A new paragraph cannot begin inside a field.",
    "section-break": "This paragraph ends a section of the file. It stays.",
    "holds-more-than-text": "This paragraph holds something that the workbench cannot edit. It stays.",
    choice: "These words are chosen, not written. Tick the box or open the list.",
    "only-paragraph": "",
    "not-adjacent": "",
    "bad-span": "",
  },
  paneWidth: (pixels: number): string => `${String(pixels)} px`,
  copyName: (stem: string): string => `${stem} (checked).docx`,
} as const;
