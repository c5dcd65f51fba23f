/** Numbers that look random and are the same in every run (Park and Miller's generator). */
function createNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const people = [
  "She",
  "He",
  "They",
  "Jade (invented)",
  "Her mother",
  "The teacher",
  "His brother",
  "A neighbour",
  "Staff",
];
const doings = [
  "walked to",
  "talked about",
  "waited near",
  "asked about",
  "read about",
  "looked after",
  "came back from",
  "wrote to",
];
const things = [
  "the library",
  "the garden",
  "a new book",
  "the football club",
  "lunch",
  "the bus",
  "an old friend",
  "the meeting",
];
const endings = [
  "on Tuesday",
  "after school",
  "with a friend",
  "for an hour",
  "in the rain",
  "before tea",
  "again",
  "that week",
];

/**
 * Plain prose in paragraphs of six sentences, with a safeguarding sentence in one paragraph of twelve; the same for the
 * same arguments.
 * @param words at least so many, up to one paragraph more.
 * @param sentences the safeguarding sentences, taken in turn.
 */
export function makeCorpus(words: number, sentences: readonly string[], seed: number): readonly string[] {
  const below = createNumbers(seed);
  const one = (list: readonly string[]) => list[below(list.length)] ?? "";
  const paragraphs: string[] = [];
  for (let count = 0; count < words;) {
    const parts = Array.from({ length: 6 }, () => `${one(people)} ${one(doings)} ${one(things)} ${one(endings)}.`);
    if (paragraphs.length % 12 === 0) parts[below(parts.length)] = one(sentences);
    const paragraph = parts.join(" ");
    paragraphs.push(paragraph);
    count += countWords(paragraph);
  }
  return paragraphs;
}

/** Words as a person counts them: what stands between spaces. */
export function countWords(text: string): number {
  return text.split(" ").filter((word) => word !== "").length;
}
