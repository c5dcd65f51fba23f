import { doubled } from "./grow";
import type { LoadedNet } from "../net/load-net";
import type { Passage } from "./passage";
import type { Way } from "../net/phrase-code";

/**
 * What must stand in a passage for a phrase to match there: a label of which one word must, or several ways of which one
 * must have all that it needs. A phrase needs all of a list.
 */
type Need = number | readonly Needs[];
type Needs = readonly Need[];

/** Tells whether all that a phrase needs stands in a passage. */
export type NeedsTest = (phrase: number) => boolean;

/** What a phrase needs is worked out when it is first asked about, since most of a pack turns up in no text of the day. */
export function createNeedsTest(net: LoadedNet, passage: Passage): NeedsTest {
  /**
   * For each phrase that was asked about: how many numbers follow, then its needs. A label stands for itself; several ways
   * are minus how many numbers follow for them, and each of them is as a phrase. In one array, since a text asks about
   * thousands.
   */
  let code: Int32Array = new Int32Array(1 << 12);
  let used = 1;
  const placeOf = new Int32Array(net.phrases);

  function isMet(phrase: number): boolean {
    const at = (placeOf[phrase] as number) || (placeOf[phrase] = write(sorted(needsOf(net.phrase(phrase)))));
    return areMet(at);
  }

  function areMet(at: number): boolean {
    const end = at + 1 + (code[at] as number);
    for (let place = at + 1; place < end; place++) {
      const need = code[place] as number;
      if (need < 0) {
        const last = place - need;
        if (!isAnyMet(place + 1, last)) return false;
        place = last;
      } else if (!passage.has(need)) {
        // It is likely to be missing the next time too, so it comes first from then on; so it is as labels come before ways.
        code[place] = code[at + 1] as number;
        code[at + 1] = need;
        return false;
      }
    }
    return true;
  }

  function isAnyMet(first: number, last: number): boolean {
    for (let way = first; way <= last; way += 1 + (code[way] as number)) if (areMet(way)) return true;
    return false;
  }

  /** What turns up least is likely to be the smallest; it comes first, so that little is asked. */
  function sorted(needs: Needs): Needs {
    const sizeOf = (need: Need) => (typeof need === "number" ? net.membersOf(need).length : net.words);
    return needs.slice().sort((a, b) => sizeOf(a) - sizeOf(b));
  }

  function write(needs: Needs): number {
    const at = push(0);
    for (const need of needs) {
      if (typeof need === "number") push(need);
      else {
        const ways = push(0);
        for (const way of need) write(sorted(way));
        code[ways] = ways + 1 - used;
      }
    }
    code[at] = used - at - 1;
    return at;
  }

  function push(value: number): number {
    if (used === code.length) code = doubled(code);
    code[used] = value;
    return used++;
  }

  return isMet;
}

/** What a phrase needs. What may be missing, gaps and groups of several words are left out: they only say more. */
function needsOf(way: Way): Needs {
  const needs: Need[] = [];
  for (const node of way) {
    if (node.kind === "label") needs.push(node.label);
    if (node.kind !== "bracket" || node.isOptional) continue;
    const ways = node.ways.map(needsOf);
    if (ways.every((one) => one.length > 0)) needs.push(ways);
  }
  return needs;
}
