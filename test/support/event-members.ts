import { simulatedMembers } from "../../src/workbench/host/word/simulated-members";

/** The simulated Word's events and annotations, which have a browser test of their own. */
export const eventMembers: readonly string[] = simulatedMembers
  .map(({ name }) => name)
  .filter((name) => /\.on[A-Z]/.test(name) || name.includes("Annotation"));
