/** What this Word offers for sections, by requirement set; asked once. */
export type SectionSets = Readonly<{
  /** WordApi 1.4: bookmarks. */
  bookmarks: boolean;
  /** WordApi 1.5: plain text controls, and a list of controls of every type. */
  plainText: boolean;
  /** WordApi 1.7: check boxes. */
  checkBoxes: boolean;
  /** WordApi 1.9: drop-down lists. */
  lists: boolean;
}>;

/** Reads the sets from Office. */
export function sectionSets(): SectionSets {
  const supports = (version: string) => Office.context.requirements.isSetSupported("WordApi", version);
  return {
    bookmarks: supports("1.4"),
    plainText: supports("1.5"),
    checkBoxes: supports("1.7"),
    lists: supports("1.9"),
  };
}

/** The types of control that we use and this Word knows: one that it does not know fails the whole batch. */
export function knownTypes({ plainText, lists }: SectionSets): readonly Word.ContentControlType[] {
  // By name: an older client's enumeration has no members for later types.
  return ["RichText", ...(plainText ? ["PlainText"] : []), ...(lists ? ["DropDownList"] : [])] as readonly (
    | "RichText"
    | "PlainText"
    | "DropDownList"
  )[] as readonly Word.ContentControlType[];
}
