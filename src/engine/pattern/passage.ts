import type { Tokens } from "../text/tokens";
import { doubled } from "./grow";
import type { LoadedNet } from "../net/load-net";

/** The words of a passage, by number, and which labels they go by. Holds the last passage read. */
export interface Passage {
  read(tokens: Tokens, from: number, end: number): void;
  /** Whether a word that goes by the label stands in it. */
  has(label: number): boolean;
  /** The first of the entries for the words that go by the label; -1 when none does. */
  firstOf(label: number): number;
  /** The entry after another one; -1 after the last. */
  nextOf(entry: number): number;
  /** Where the word of an entry stands, counted from the first word of the passage. */
  placeOf(entry: number): number;
}

const none = -1;

export function createPassage(net: LoadedNet): Passage {
  // The places of each word of the passage, as chains from the last to the first.
  const wordStamp = new Int32Array(net.words + 1);
  const wordHead = new Int32Array(net.words + 1);
  let wordNext = new Int32Array(64);
  // For each label that was asked about the last passage in which one of its words stands, or minus the last without one.
  const lastAsked = new Int32Array(net.labels);
  // The places of each label's words, as chains; many phrases begin with the same label.
  const labelStamp = new Int32Array(net.labels);
  const labelHead = new Int32Array(net.labels);
  let labelNext: Int32Array = new Int32Array(64);
  let labelPlace: Int32Array = new Int32Array(64);
  let entries = 0;
  let passage = 0;

  function read(tokens: Tokens, from: number, end: number): void {
    passage++;
    entries = 0;
    if (wordNext.length < end - from) wordNext = new Int32Array((end - from) * 2);
    for (let word = from; word < end; word++) {
      const symbol = tokens.word[word] as number;
      wordNext[word - from] = wordStamp[symbol] === passage ? (wordHead[symbol] as number) : none;
      wordStamp[symbol] = passage;
      wordHead[symbol] = word - from;
    }
  }

  function has(label: number): boolean {
    const last = lastAsked[label] as number;
    if (last === passage) return true;
    if (last === -passage) return false;
    const isThere = hasAny(net.membersOf(label));
    lastAsked[label] = isThere ? passage : -passage;
    return isThere;
  }

  function hasAny(members: readonly number[]): boolean {
    for (let at = 0; at < members.length; at++) if (wordStamp[members[at] as number] === passage) return true;
    return false;
  }

  function firstOf(label: number): number {
    if (!has(label)) return none;
    if (labelStamp[label] !== passage) {
      labelStamp[label] = passage;
      labelHead[label] = none;
      const members = net.membersOf(label);
      for (let at = 0; at < members.length; at++) addPlaces(label, members[at] as number);
    }
    return labelHead[label] as number;
  }

  function addPlaces(label: number, word: number): void {
    if (wordStamp[word] !== passage) return;
    for (let place = wordHead[word] as number; place >= 0; place = wordNext[place] as number) {
      if (entries === labelPlace.length) {
        labelPlace = doubled(labelPlace);
        labelNext = doubled(labelNext);
      }
      labelPlace[entries] = place;
      labelNext[entries] = labelHead[label] as number;
      labelHead[label] = entries++;
    }
  }

  return {
    read,
    has,
    firstOf,
    nextOf: (entry) => labelNext[entry] as number,
    placeOf: (entry) => labelPlace[entry] as number,
  };
}
