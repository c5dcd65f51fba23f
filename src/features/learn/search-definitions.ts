import type { Definition } from "../../content/types/reference";
import { meansWord, searchWords } from "../contacts/spelling";

/** The definitions that have every word typed in their term or plain sentence, in the pack's order. */
export function searchDefinitions(definitions: readonly Definition[], query: string): readonly Definition[] {
  const typed = searchWords(query);
  return definitions.filter((definition) => {
    const words = searchWords(`${definition.term} ${definition.plain}`);
    return typed.every((word) => words.some((each) => meansWord(word, each)));
  });
}
