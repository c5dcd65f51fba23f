/** Ages in whole years, both ends included. */
export type AgeRange = Readonly<{ from: number; to: number }>;

const oldest = 130;

/** The oldest age a typed number is taken for; larger ones are parts of phone numbers. */
export const oldestAsked = 25;

/**
 * The ages a service says it is for, from the source's own words ("under 18", "11-25", "16 and over", "any"). A text
 * with several ranges covers them all.
 *
 * @returns undefined when the words give no ages, which is not the same as "any"
 */
export function agesIn(text: string): readonly AgeRange[] | undefined {
  const words = text.toLowerCase();
  if (/^(any|all ages)\b/u.test(words)) return [{ from: 0, to: oldest }];
  const ranges: AgeRange[] = [];
  for (const match of words.matchAll(/under[ -](\d+)/gu)) ranges.push({ from: 0, to: Number(match[1]) - 1 });
  for (const match of words.matchAll(/up to (\d+)/gu)) ranges.push({ from: 0, to: Number(match[1]) });
  for (const match of words.matchAll(/\b(\d{1,2})\s*(?:-|–|to)\s*(\d{1,2})\b/gu)) {
    ranges.push({ from: Number(match[1]), to: Number(match[2]) });
  }
  for (const match of words.matchAll(/\b(\d{1,2})\s*(?:\+|and over|or over)/gu)) {
    ranges.push({ from: Number(match[1]), to: oldest });
  }
  return ranges.length === 0 ? undefined : ranges;
}

/** Whether a service is for somebody of this age; false when its ages are not known. */
export function coversAge(text: string, age: number): boolean {
  return agesIn(text)?.some(({ from, to }) => from <= age && age <= to) ?? false;
}
