import type { MutationOperator } from "./operator";
import { nameTheChild, swapSheAndHe, swapSheAndThey } from "./person";
import { breakLine, capitalise, changeQuotes, doubleSpaces, hardenSpaces, transpose } from "./typing";
import { changeTense, insertAdverb } from "./verb";

/** The fixed list. A new operator needs a new line in docs/evaluation.md, since its figures change the overall share. */
export const mutationOperators: readonly MutationOperator[] = [
  { name: "she ↔ he", mutate: swapSheAndHe },
  { name: "she or he ↔ they", mutate: swapSheAndThey },
  { name: "a name", mutate: nameTheChild("Jade") },
  { name: "an initial", mutate: nameTheChild("J") },
  { name: "YP", mutate: nameTheChild("YP") },
  { name: "tense", mutate: changeTense },
  { name: "adverb inserted", mutate: insertAdverb },
  { name: "other quotation marks", mutate: changeQuotes },
  { name: "line break", mutate: breakLine },
  { name: "double spaces", mutate: doubleSpaces },
  { name: "no-break spaces", mutate: hardenSpaces },
  { name: "capitals", mutate: capitalise },
  { name: "typing error", mutate: transpose },
];
