/** What the document side says in its own voice. */
export const WORDS = {
  document: "Document",
  keptAsItIs: (what: string): string => `Kept as it is: ${what}`,
  imageWithoutDescription: "Image without a description",
  pageBreak: "Page break",
  checkBox: "Check box",
  list: "List to choose from",
  ticked: "Check box, ticked, kept as it is",
  notTicked: "Check box, not ticked, kept as it is",
  note: "Note, kept as it is",
  noteMark: "note",
  comment: "Comment, kept as it is",
  commentMark: "comment",
  contentControl: (title: string): string => `Part of a form: ${title}`,
  linkAddress: (address: string): string => `Link to ${address.slice(0, 300)}. The workbench does not open it.`,
  insertedBy: (author: string): string => (author === "" ? "Tracked insertion" : `Tracked insertion by ${author}`),
  deletedBy: (author: string): string => (author === "" ? "Tracked deletion" : `Tracked deletion by ${author}`),
  annotationCard: (title: string, branding: string): string => `${title}, ${branding}`,
  annotationHint:
    "Underlined words are marked by the add-in; its marks are no part of the file. Click them, or press Alt and the down arrow in the text.",
  reject: "Ignore",
  closeCard: "Close",
} as const;
