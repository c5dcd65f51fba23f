/**
 * Which of these texts is the one that was read: the same words where they were, else within five of there, else the only
 * ones; undefined when that is not certain.
 *
 * @param was the place at which they were read, from 0
 */
export function nearest(texts: readonly string[], was: number, words: string): number | undefined {
  for (let away = 0; away <= 5; away += 1) {
    if (texts[was - away] === words) return was - away;
    if (texts[was + away] === words) return was + away;
  }
  const same = texts.flatMap((text, at) => (text === words ? [at] : []));
  return same.length === 1 ? same[0] : undefined;
}
