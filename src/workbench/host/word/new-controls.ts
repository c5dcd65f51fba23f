import { controlId } from "../../../docx";
import type { NewControls } from "./word-context";

/** An empty list; by number, since an undo may put a copy in a control's place. */
export function createNewControls(): NewControls {
  const ids = new Set<number | undefined>();
  return {
    note: (control) => void ids.add(controlId(control)),
    has: (control) => ids.has(controlId(control)),
    forget: () => void ids.clear(),
  };
}
