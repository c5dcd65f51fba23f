import { controlKind, controlLevel, type ControlKind, type NewControlKind } from "../../../docx";
import type { WordApiLevel } from "../options";
import { HostFailure } from "../richapi/failure";
import type { WordContext } from "./word-context";

/** Kinds by their names in `Word.ContentControlType`. */
const typeNames: Readonly<Record<ControlKind, string>> = {
  "rich-text": "RichText",
  "plain-text": "PlainText",
  "check-box": "CheckBox",
  "drop-down-list": "DropDownList",
  "combo-box": "ComboBox",
  date: "DatePicker",
  picture: "Picture",
  "building-block": "BuildingBlockGallery",
  "repeating-section": "RepeatingSection",
  group: "Group",
  other: "Unknown",
};

/** `ContentControl.type`. */
export function typeName(control: Element): string {
  return typeNames[controlKind(control)];
}

/** `ContentControl.subtype`: for text it says what the control stands round. */
export function subtypeName(control: Element): string {
  const kind = controlKind(control);
  const level = controlLevel(control);
  if (kind === "rich-text") {
    return {
      inline: "RichTextInline",
      block: "RichTextParagraphs",
      cell: "RichTextTableCell",
      row: "RichTextTableRow",
    }[level];
  }
  if (kind === "plain-text") return level === "inline" ? "PlainTextInline" : "PlainTextParagraph";
  return typeName(control);
}

/** Types that an add-in can insert and ask for, each with the set that brought it. */
const known: readonly Readonly<{ name: string; kind: ControlKind; since?: WordApiLevel }>[] = [
  { name: "RichText", kind: "rich-text" },
  { name: "PlainText", kind: "plain-text", since: "1.5" },
  { name: "CheckBox", kind: "check-box", since: "1.7" },
  { name: "DropDownList", kind: "drop-down-list", since: "1.9" },
  { name: "ComboBox", kind: "combo-box", since: "1.9" },
];

const insertable: readonly ControlKind[] = ["rich-text", "plain-text", "check-box", "drop-down-list"];

function isInsertable(kind: ControlKind): kind is NewControlKind {
  return insertable.includes(kind);
}

function named(value: unknown): (typeof known)[number] | undefined {
  return typeof value === "string" ? known.find(({ name }) => name.toLowerCase() === value.toLowerCase()) : undefined;
}

/**
 * The kind that `insertContentControl` is asked for; rich text when it is asked for none.
 * @throws HostFailure InvalidArgument for a type that no Word on the web has, ApiNotFound for one of a later set.
 */
export function kindToInsert({ gate }: WordContext, value: unknown, member: string): NewControlKind {
  const found = value === undefined || value === null ? known[0] : named(value);
  if (found === undefined) throw new HostFailure("InvalidArgument", "This type cannot be inserted.", member);
  if (found.since !== undefined) gate.pass({ name: `${member}("${found.name}")`, since: found.since, writes: true });
  if (!isInsertable(found.kind)) throw gate.unknown(`${member}("${found.name}")`);
  return found.kind;
}

/** All kinds that this Word knows, for whoever asks for none in particular. */
export function allKinds({ gate }: WordContext): readonly ControlKind[] {
  return known.filter(({ since }) => gate.offers(since)).map(({ kind }) => kind);
}

/**
 * The kinds in a list of types.
 * @throws HostFailure InvalidArgument for a type that this Word does not know.
 */
export function kindsNamed({ gate }: WordContext, value: unknown, member: string): readonly ControlKind[] {
  if (!Array.isArray(value)) throw new HostFailure("InvalidArgument", "A list of types is expected.", member);
  return value.map((name: unknown) => {
    const found = named(name);
    if (found !== undefined && gate.offers(found.since)) return found.kind;
    throw new HostFailure("InvalidArgument", `This Word does not know the type ${String(name)}.`, member);
  });
}
