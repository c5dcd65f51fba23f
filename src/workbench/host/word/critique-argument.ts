import {
  colorSchemes,
  shownSuggestions,
  type Critique,
  type Popup,
  type PopupOptions,
} from "../annotations/annotation";
import type { NewAnnotation } from "../annotations/annotations";
import { noteMarks } from "../document/marks";
import { isRecord } from "../plain-data";
import { HostFailure } from "../richapi/failure";
import { textArgument } from "./arguments";
import type { WordContext } from "./word-context";

const member = "Paragraph.insertAnnotations";

/**
 * Reads a `Word.AnnotationSet` for a paragraph. One critique that does not fit refuses the whole call, as Word does:
 * offsets beyond the text, an empty paragraph, a colour or a manifest string that does not exist.
 * @throws HostFailure InvalidArgument; ApiNotFound for a pop-up where WordApi 1.8 is not there.
 */
export function critiquesArgument(word: WordContext, paragraph: Element, value: unknown): readonly NewAnnotation[] {
  const critiques = isRecord(value) ? value["critiques"] : undefined;
  if (!Array.isArray(critiques)) throw wrong("A set of critiques is expected.");
  return critiques.map((critique: unknown) => readCritique(word, paragraph, critique));
}

function readCritique(word: WordContext, paragraph: Element, value: unknown): NewAnnotation {
  if (!isRecord(value)) throw wrong("A critique is expected.");
  const { start, length } = value;
  const colorScheme = colorSchemes.find((scheme) => scheme === value["colorScheme"]);
  if (colorScheme === undefined) throw wrong("There is no such colour.");
  if (!isCount(start) || !isCount(length) || length === 0) throw wrong("Start and length are whole numbers.");
  const notes = word.options().noteMarksShift ? noteMarks(word.model.docx, paragraph) : [];
  const span = { start: withoutNotes(start, notes), end: withoutNotes(start + length, notes) };
  if (span.end > word.model.textOf(paragraph).length) throw wrong("The critique reaches beyond the text.");
  const popupOptions = readPopupOptions(word, value["popupOptions"]);
  const critique: Critique = { colorScheme, start, length };
  if (popupOptions === undefined) return { critique, ...span };
  return { critique: { ...critique, popupOptions }, ...span, popup: popupOf(word, popupOptions) };
}

/** Where an offset that counts note marks lies in the text, which has none. */
function withoutNotes(offset: number, notes: readonly number[]): number {
  return offset - notes.filter((note, index) => note + index < offset).length;
}

function readPopupOptions(word: WordContext, value: unknown): PopupOptions | undefined {
  if (value === undefined || value === null) return undefined;
  word.gate.pass({ name: "Critique.popupOptions", since: "1.8", writes: false });
  if (!isRecord(value)) throw wrong("The options of a pop-up are expected.");
  const suggestions: unknown = value["suggestions"] ?? [];
  if (!Array.isArray(suggestions)) throw wrong("A list of suggestions is expected.");
  return {
    brandingTextResourceId: textArgument(value["brandingTextResourceId"], member),
    titleResourceId: textArgument(value["titleResourceId"], member),
    subtitleResourceId: textArgument(value["subtitleResourceId"], member),
    suggestions: suggestions.map((suggestion) => textArgument(suggestion, member)),
  };
}

function popupOf(word: WordContext, options: PopupOptions): Popup {
  const resource = (id: string): string => {
    const text = word.shortStrings.get(id);
    if (text === undefined) throw wrong("The manifest has no such string.");
    return text;
  };
  return {
    branding: resource(options.brandingTextResourceId),
    title: resource(options.titleResourceId),
    subtitle: resource(options.subtitleResourceId),
    suggestions: options.suggestions.slice(0, shownSuggestions),
  };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function wrong(message: string): HostFailure {
  return new HostFailure("InvalidArgument", message, member);
}
