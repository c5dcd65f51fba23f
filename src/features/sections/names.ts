/**
 * The names by which a section is found again in a document (design.md D6). They hold ids only, never words of a
 * record, and are written once, at insertion.
 */

/** The shape of these names and of what stands behind them; a document with a higher number is shown and left alone. */
export const sectionSchema = 1;

/** Word's own limits (office-platform.md 3.2). */
export const longestTag = 64;
export const longestBookmark = 40;

/** The name of the control round the whole section, where an answer's name stands in its tag. */
const whole = "section";

/** One insertion of a section; two of the same kind differ by `instance`, six small letters and digits. */
export type SectionRef = Readonly<{ sectionId: string; instance: string; schema: number }>;

/** `rw:1:cse-checklist:k3x9az:IND001.now`. */
export function answerTag({ sectionId, instance, schema }: SectionRef, name: string): string {
  return `rw:${schema}:${sectionId}:${instance}:${name}`;
}

/** The tag of the control round the whole section. */
export function sectionTag(ref: SectionRef): string {
  return answerTag(ref, whole);
}

/** What a tag of ours says; `name` is absent for the control round the whole section. Undefined for anyone else's tag. */
export function readTag(tag: string): Readonly<{ ref: SectionRef; name?: string }> | undefined {
  const [, schema, sectionId, instance, name] =
    /^rw:([0-9]{1,4}):([a-z0-9-]+):([a-z0-9]{6}):([A-Za-z0-9.-]+)$/.exec(tag) ?? [];
  if (schema === undefined || sectionId === undefined || instance === undefined || name === undefined) return undefined;
  const ref = { sectionId, instance, schema: Number(schema) };
  return name === whole ? { ref } : { ref, name };
}

/**
 * `_rw_k3x9az_IND001`, round the first cell of a row: the answers stand beside it, and typing in them leaves it alone. A
 * bookmark takes letters, digits and underscores; one that begins with an underscore is hidden.
 */
export function rowBookmark({ instance }: Pick<SectionRef, "instance">, key: string): string {
  return `_rw_${instance}_${key.replace(/-/g, "_")}`;
}

/** `_rw_k3x9az_1_cse_checklist`: the bookmark round the whole section. Keys of rows begin with a letter. */
export function sectionBookmark({ sectionId, instance, schema }: SectionRef): string {
  return `_rw_${instance}_${schema}_${sectionId.replace(/-/g, "_")}`;
}

/** The section that a bookmark goes round; undefined for those of rows and for anyone else's. Names have no underscores. */
export function readSectionBookmark(bookmark: string): SectionRef | undefined {
  const [, instance, schema, sectionId] = /^_rw_([a-z0-9]{6})_([0-9]{1,4})_([a-z0-9_]+)$/.exec(bookmark) ?? [];
  if (instance === undefined || schema === undefined || sectionId === undefined) return undefined;
  return { sectionId: sectionId.replace(/_/g, "-"), instance, schema: Number(schema) };
}

/** Whether a bookmark is one of this insertion, round the whole or round a row. */
export function isBookmarkOf({ instance }: Pick<SectionRef, "instance">, bookmark: string): boolean {
  return bookmark.startsWith(`_rw_${instance}_`);
}
