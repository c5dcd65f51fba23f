import { simulatedMembers } from "../../src/workbench/host/word/simulated-members";

/** The simulated Word's events, annotations and highlights, which have a browser test of their own. */
export const eventMembers: readonly string[] = simulatedMembers
  .map(({ name }) => name)
  .filter((name) => /\.on[A-Z]/.test(name) || /Annotation|[hH]ighlight$/.test(name));
