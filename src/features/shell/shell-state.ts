import { assertNever } from "../../base/assert-never";

/** The four tabs. */
export type View = "check" | "sections" | "contacts" | "learn";

/** Pages that stand over a tab until the writer goes back. */
export type Page = "first-run" | "settings" | "privacy";

export type ShellState = Readonly<{
  view: View;
  page: Page | undefined;
  /** Where Back leads from the page: another page, or the tab when undefined. */
  from: Page | undefined;
  /** "Hide prompts": only title and strip, for shared screens. Never stored; leaving a page does not end it. */
  hidden: boolean;
}>;

export type ShellAction =
  | Readonly<{ type: "view-chosen"; view: View }>
  | Readonly<{ type: "page-opened"; page: Page }>
  | Readonly<{ type: "page-left" }>
  | Readonly<{ type: "introduced" }>
  | Readonly<{ type: "hiding-switched" }>;

/** The view named in the address (`?view=contacts`), as the ribbon buttons give it; undefined when it names none. */
export function viewNamed(name: string | null): View | undefined {
  return name === "check" || name === "sections" || name === "contacts" || name === "learn" ? name : undefined;
}

/**
 * Where the pane opens. A ribbon button's view comes before the remembered one. The first-run page stands only before
 * Check: whoever presses Contacts is looking for a number now.
 */
export function firstShell(asked: View | undefined, remembered: View, introduced: boolean): ShellState {
  const view = asked ?? remembered;
  return { view, page: view === "check" && !introduced ? "first-run" : undefined, from: undefined, hidden: false };
}

/** How the shell goes on from each thing that happens. */
export function reduceShell(state: ShellState, action: ShellAction): ShellState {
  switch (action.type) {
    case "view-chosen":
      return { ...state, view: action.view, page: undefined, from: undefined };
    case "page-opened":
      return { ...state, page: action.page, from: state.page === action.page ? state.from : state.page };
    case "page-left":
      return { ...state, page: state.from, from: undefined };
    case "introduced":
      return { ...state, page: undefined, from: undefined };
    case "hiding-switched":
      return { ...state, hidden: !state.hidden };
    default:
      return assertNever(action, "shell action");
  }
}
