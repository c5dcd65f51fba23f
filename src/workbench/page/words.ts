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
  noRibbon: "The ribbon could not be read from manifest.xml, so there are no buttons. The document can still be opened.",
  noPane: (label: string): string => `${label} could not be opened. The event log says why.`,
  keptParts: "Headers, footers, notes and comments are kept as they are and not shown here.",
  refused: {
    "read-only": "This document is read-only. Nothing was changed.",
    locked: "This part is locked in the file. Nothing was changed.",
  },
  paneTitle: "Recordwell",
  paneWidth: (pixels: number): string => `${String(pixels)} px`,
  copyName: (stem: string): string => `${stem} (checked).docx`,
  question: "There are changes that are not saved.",
} as const;
