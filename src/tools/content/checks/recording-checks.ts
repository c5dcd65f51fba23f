import type { ContentCheck } from "./check";

/** Numbers are compared once: a second item would never be asked. */
export const numbersAreComparedOnce: ContentCheck = ({ pack, problemIn }) => {
  const [first, ...more] = pack.recording.filter(({ looksFor }) => looksFor === "service-number");
  return more.map(({ id }) =>
    problemIn(id, ["looksFor"], `"${first?.id ?? ""}" already compares numbers; keep one of them`),
  );
};

/** The same letters twice would be asked about twice, each time as if for the first. */
export const lettersStandOnce: ContentCheck = ({ pack, problemIn }) => {
  const known = new Set<string>();
  return pack.recording.flatMap((item) => {
    if (item.looksFor !== "shorthand") return [];
    return item.shorthand.flatMap(({ short }, entry) =>
      short.flatMap((letters, index) => {
        if (!known.has(letters)) {
          known.add(letters);
          return [];
        }
        const place = ["shorthand", entry, "short", index];
        return [problemIn(item.id, place, `"${letters}" is there twice; put all that it can mean in one entry`)];
      }),
    );
  });
};
