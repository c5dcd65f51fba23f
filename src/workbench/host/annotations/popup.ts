import type { DocumentModel } from "../document/document-model";
import type { EventDelivery } from "../events/event-delivery";
import type { HostOptions } from "../options";
import type { Annotations } from "./annotations";

/** What a person can do with an underline and its pop-up; each tells the add-in (WordApi 1.7 and 1.8). */
export type AnnotationPopup = Readonly<{
  clicked(id: string): void;
  hovered(id: string): void;
  /** Takes a suggestion: Word replaces the words itself, and tells the add-in. */
  accept(id: string, suggestion: string): void;
  reject(id: string): void;
}>;

/** What the pop-up works on. */
export type PopupParts = Readonly<{
  model: DocumentModel;
  options: () => HostOptions;
  annotations: Annotations;
  delivery: EventDelivery;
}>;

/** The person's side of the annotations. */
export function createAnnotationPopup({ model, options, annotations, delivery }: PopupParts): AnnotationPopup {
  function tell(name: string, facts: Readonly<Record<string, unknown>>): void {
    delivery.raise({ name, facts, isRemote: false });
  }

  /** The person's own edit: recorded where changes are tracked, and taken back by one undo. */
  function write(id: string, suggestion: string): void {
    const place = annotations.find(id)?.place();
    if (place === undefined || options().readOnly || options().popupAccept === "leaves") return;
    const { start, end } = place;
    const written = options().popupAccept === "duplicates" ? suggestion + suggestion : suggestion;
    model.replaceText(start.paragraph, { start: start.offset, end: end.offset }, written, "writer");
  }

  return {
    clicked: (id) => tell("AnnotationClicked", { id }),
    hovered: (id) => tell("AnnotationHovered", { id }),
    accept(id, suggestion) {
      if (annotations.find(id) === undefined) return;
      annotations.settle(id, "Accepted");
      tell("AnnotationPopupAction", { id, action: "Accept", critiqueSuggestion: suggestion });
      write(id, suggestion);
    },
    reject(id) {
      if (annotations.find(id) === undefined) return;
      annotations.settle(id, "Rejected");
      tell("AnnotationPopupAction", { id, action: "Reject", critiqueSuggestion: "" });
    },
  };
}
