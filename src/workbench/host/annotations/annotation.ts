import type { Stretch } from "../document/position";

/** Colours that Word has for critiques (`Word.CritiqueColorScheme`). */
export const colorSchemes = ["Red", "Green", "Blue", "Lavender", "Berry"] as const;
export type ColorScheme = (typeof colorSchemes)[number];

/** What an add-in says about the pop-up; the ids are of strings in its manifest. */
export type PopupOptions = Readonly<{
  brandingTextResourceId: string;
  titleResourceId: string;
  subtitleResourceId: string;
  suggestions: readonly string[];
}>;

/** A critique as it was handed in: offsets in UTF-16 code units of the paragraph's text as it was then. */
export type Critique = Readonly<{
  colorScheme: ColorScheme;
  start: number;
  length: number;
  popupOptions?: PopupOptions;
}>;

/** What the pop-up shows, its strings found and the suggestions cut to the three that Word has room for. */
export type Popup = Readonly<{ branding: string; title: string; subtitle: string; suggestions: readonly string[] }>;

/** `Word.AnnotationState`. */
export type AnnotationState = "Created" | "Accepted" | "Rejected";

/** An underline of the add-in's. It is no part of the file, and is gone when the document is closed. */
export type Annotation = Readonly<{
  id: string;
  critique: Critique;
  /** Absent when the critique has no `popupOptions`. */
  popup?: Popup;
  state: AnnotationState;
  /** Whether its line is on the page. */
  isDrawn: boolean;
  /** Where its words are now. */
  place: () => Stretch;
}>;

/** Most suggestions that Word's pop-up shows; the others are left out. */
export const shownSuggestions = 3;
