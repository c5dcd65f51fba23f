import { controlAround, controlId, controlsIn } from "../../../docx";
import { controlAroundStretch, controlStretch } from "../document/control-places";
import type { DocumentChange, DocumentModel, Editor } from "../document/document-model";
import type { HostOptions } from "../options";
import type { ServerObject } from "../richapi/server-object";
import type { EventDelivery } from "./event-delivery";

/** What raising the events of content controls needs. */
export type ControlEventParts = Readonly<{
  model: DocumentModel;
  options: () => HostOptions;
  delivery: EventDelivery;
  /** The words of a stretch. */
  textOf: (stretch: NonNullable<ReturnType<typeof controlStretch>>) => string;
}>;

/** The events of content controls (WordApi 1.5). */
export type ControlEvents = Readonly<{
  /** The add-in begins to listen to a control: what it holds now is what later words are compared with. */
  watch(control: Element): void;
  /** The add-in has inserted one. */
  inserted(control: Element): void;
  /** The page that listened has gone. */
  forget(): void;
}>;

/** What is known of a control that the add-in listens to. */
type Watched = { words: string; isChangedInside: boolean };

type Kind = "Added" | "DataChanged" | "Deleted" | "Entered" | "Exited" | "SelectionChanged";

/**
 * Raises the events of the controls that the add-in has asked about, whoever edits or moves the cursor. Their words are
 * compared, so that a change beside them raises none. On the web every keystroke raises `DataChanged`, on the desktop
 * leaving the control does (`dataChangedOnExit`; #5597, #4351).
 */
export function raiseControlEvents({ model, options, delivery, textOf }: ControlEventParts): ControlEvents {
  const watched = new Map<number, Watched>();
  let around: readonly number[] = [];

  function raise(kind: Kind, ids: readonly number[], by: Editor): void {
    if (ids.length === 0) return;
    const isRemote = by === "co-author";
    delivery.raise({
      name: kind === "Added" ? "ContentControlAdded" : kind,
      facts: { eventType: `ContentControl${kind}`, source: isRemote ? "Remote" : "Local" },
      list: { key: "ids", values: ids },
      isRemote,
      ...(kind === "Added" ? {} : { happenedTo: (source: ServerObject) => ids.includes(idOf(source)) }),
    });
  }

  function wordsOf(control: Element): string {
    const stretch = controlStretch(model, control);
    return stretch === undefined ? "" : textOf(stretch);
  }

  function afterChange({ by, kind }: DocumentChange): void {
    if (watched.size === 0 || kind === "comment") return;
    const isSilent = kind === "undo" && options().silentUndo;
    const present = new Map(controlsIn(model.docx.body).map((control) => [controlId(control), control]));
    for (const [id, known] of [...watched]) {
      const control = present.get(id);
      if (control === undefined) {
        watched.delete(id);
        if (!isSilent) raise("Deleted", [id], by);
        continue;
      }
      const words = wordsOf(control);
      if (words === known.words) continue;
      known.words = words;
      if (isSilent) continue;
      // What nobody types into the control is done at once, wherever the cursor stands.
      if (options().dataChangedOnExit && by === "writer" && around.includes(id)) known.isChangedInside = true;
      else raise("DataChanged", [id], by);
    }
  }

  function afterMove(by: Editor): void {
    if (watched.size === 0) return;
    const now = controlsAtSelection();
    const left = around.filter((id) => !now.includes(id));
    const entered = now.filter((id) => !around.includes(id));
    around = now;
    for (const id of left) {
      const known = watched.get(id);
      if (known?.isChangedInside !== true) continue;
      known.isChangedInside = false;
      raise("DataChanged", [id], by);
    }
    for (const id of left) raise("Exited", [id], by);
    for (const id of entered) raise("Entered", [id], by);
    for (const id of now) raise("SelectionChanged", [id], by);
  }

  /** The controls that hold the whole selection, from the inside out. */
  function controlsAtSelection(): readonly number[] {
    const { start, end } = model.selection();
    const found: number[] = [];
    let control = controlAroundStretch(model.docx, start, end);
    for (; control !== undefined; control = controlAround(control)) {
      const id = controlId(control);
      if (id !== undefined) found.push(id);
    }
    return found;
  }

  model.onParagraphsChanged(afterChange);
  model.onSelectionChanged((_selection, by) => afterMove(by));

  return {
    watch(control) {
      if (watched.size === 0) around = controlsAtSelection();
      const id = controlId(control);
      if (id !== undefined && !watched.has(id)) watched.set(id, { words: wordsOf(control), isChangedInside: false });
    },
    inserted(control) {
      const id = controlId(control);
      if (id !== undefined) raise("Added", [id], "add-in");
    },
    forget: () => watched.clear(),
  };
}

/** The number of the control that an object stands for; no control has the one given otherwise. */
function idOf({ self }: ServerObject): number {
  return (self as Readonly<{ id?: number }>).id ?? Number.NaN; // only controls have these events
}
