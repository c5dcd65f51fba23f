import type { Net } from "../compiled";

/** The words of an automaton sorted into classes: two words that stand in exactly the same edges always act alike. */
export type Alphabet = Readonly<{
  classes: number;
  /** By word number; 0 for a word that only gaps take. */
  classOf: Uint16Array;
  /** The labels of the edges that a word of the class can follow. */
  labelsOf: readonly (readonly number[])[];
}>;

/** @param words the highest word number. */
export function createAlphabet(net: Net, words: number): Alphabet {
  const labels: number[][] = [];
  for (let word = 0; word <= words; word++) labels.push([]);
  for (const label of Array.from(new Set(net.labels.values))) {
    if (label >= 0) labels[label]?.push(label);
    else for (const word of net.sets[-1 - label] ?? []) labels[word]?.push(label);
  }
  const classOf = new Uint16Array(words + 1);
  const labelsOf: (readonly number[])[] = [[]];
  const numbers = new Map<string, number>([["", 0]]);
  labels.forEach((own, word) => {
    const key = own.join();
    let number = numbers.get(key);
    if (number === undefined) {
      number = labelsOf.push(own) - 1;
      numbers.set(key, number);
    }
    classOf[word] = number;
  });
  return { classes: labelsOf.length, classOf, labelsOf };
}
