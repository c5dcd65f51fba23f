import { parsePhrase } from "../../../engine/pattern/phrase";
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
  const written = phrasesOf(loaded);
  return written.flatMap((phrase, position) =>
    written.slice(0, position).flatMap((earlier) => {
      if (earlier.id === phrase.id) return [];
      const words = sharedWording(earlier.net, phrase.net);
      if (words === undefined) return [];
      const message = `"${words}" is also found by ${earlier.id}, match[${earlier.index + 1}]; keep it in one of them`;
      return [loaded.problemIn(phrase.id, ["match", phrase.index], message)];
    }),
  );
};

function phrasesOf({ pack }: LoadedPack): readonly Written[] {
  return pack.wording.flatMap(({ id, match }) =>
    match.flatMap((text, index) => {
      const phrase = parsePhrase(text, pack.lexicon);
      // One that cannot be read is reported when the pack is compiled.
      return phrase.ok ? [{ id, index, net: phraseNet(phrase.value, pack.lexicon) }] : [];
    }),
  );
}
