import { parsePhrase } from "../../../engine/net/phrase";
import type { LoadedPack } from "../loaded-pack";
import { phraseNet, sharedWording, type PhraseNet } from "../phrase-overlap";
import type { ContentCheck } from "./check";

type Written = Readonly<{ id: string; index: number; net: PhraseNet }>;

/**
 * One phrase stands in one wording rule only: two would put two reasons and two sets of suggestions before the writer
 * for the same words. Compared is what the phrases write out, with groups and options, so that `puts herself at risk`
 * is known to be in `{put} {reflexive} at risk`. Indicators may share phrases.
 */
export const phraseInOneWordingRuleOnly: ContentCheck = (loaded) => {
  const earlierLike = phrasesSoFar();
  return phrasesOf(loaded).flatMap((phrase) =>
    earlierLike(phrase).flatMap((earlier) => {
      const words = sharedWording(earlier.net, phrase.net);
      if (words === undefined) return [];
      const message = `"${words}" is also found by ${earlier.id}, match[${earlier.index + 1}]; keep it in one of them`;
      return [loaded.problemIn(phrase.id, ["match", phrase.index], message)];
    }),
  );
};

/**
 * Gives for each phrase in turn those before it, of other rules, that can begin and end with the same words. Of thousands
 * of phrases few pairs can; comparing all of them took longer than every other check together.
 */
function phrasesSoFar(): (phrase: Written) => readonly Written[] {
  const byFirst = new Map<string, Written[]>();
  return (phrase) => {
    const met = new Set<Written>();
    for (const word of phrase.net.firsts) {
      const sharing = byFirst.get(word) ?? [];
      for (const earlier of sharing) if (earlier.id !== phrase.id) met.add(earlier);
      byFirst.set(word, sharing);
      sharing.push(phrase);
    }
    return [...met].filter((earlier) => meet(earlier.net.lasts, phrase.net.lasts));
  };
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  for (const word of less) if (more.has(word)) return true;
  return false;
}

function phrasesOf({ pack }: LoadedPack): readonly Written[] {
  return pack.wording.flatMap(({ id, match }) =>
    match.flatMap((text, index) => {
      const phrase = parsePhrase(text, pack.lexicon);
      // One that cannot be read is reported when the pack is compiled.
      return phrase.ok ? [{ id, index, net: phraseNet(phrase.value, pack.lexicon) }] : [];
    }),
  );
}
