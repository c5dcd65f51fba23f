import type { Finding } from "../../engine/finding";

/** Whether a wording is the writer's own: typed, or edited, and so not to be had again from the list. */
export function isOwnWording(wording: string | undefined, { suggestions }: Pick<Finding, "suggestions">): boolean {
  return wording !== undefined && !suggestions.some(({ text }) => text === wording);
}
