import type { Lexicon } from "../../content/types/lexicon";
import { asBase } from "../text/verb-groups";
import { auxiliaries } from "../word-facts";
import type { WordPool } from "./pool";
import { withMore, type Way } from "./ways";

/** Where a phrase has “hides” and not “hide”, it may be the “hide” of “does not hide” (text/verb-groups.ts). */
export function createBasesInWays(lexicon: Pick<Lexicon, "verbs">, pool: WordPool): (way: Way) => Way {
  const baseOf = new Map<number, string>();
  for (const name of Object.keys(lexicon.verbs)) {
    const [base] = lexicon.verbs[name]?.base ?? [];
    if (base === undefined || auxiliaries.indexOf(name) >= 0) continue;
    for (const spelling of lexicon.verbs[name]?.s ?? []) baseOf.set(pool.plain(spelling), base);
  }
  return (way) =>
    withMore(way, (words) => {
      const bases = words.map((word) => baseOf.get(word)).filter((base): base is string => base !== undefined);
      return bases.filter((base) => words.indexOf(pool.plain(base)) < 0).map((base) => pool.exact(asBase(base)));
    });
}
