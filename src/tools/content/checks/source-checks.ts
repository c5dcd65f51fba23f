import type { ContentCheck } from "./check";

/** Every source an item names stands in sources.yaml, and is named once. */
export const sourcesExist: ContentCheck = ({ pack, problemIn }) => {
  const known = new Set(pack.sources.map(({ id }) => id));
  const { wording, indicators, recording, contacts, definitions, sections } = pack;
  const items = [...wording, ...indicators, ...recording, ...contacts, ...definitions, ...sections];
  return items.flatMap(({ id, sources }) =>
    sources.flatMap((source, index) => {
      if (!known.has(source)) {
        return [
          problemIn(id, ["sources", index], `sources.yaml has no "${source}"; correct the id, or add the source there`),
        ];
      }
      if (sources.indexOf(source) !== index)
        return [problemIn(id, ["sources", index], `"${source}" is named twice; keep one`)];
      return [];
    }),
  );
};

/** Official words of a definition name a source whose text was read. */
export const officialWordsWereRead: ContentCheck = ({ pack, problemIn }) =>
  pack.definitions.flatMap(({ id, official }) => {
    if (official === undefined) return [];
    const source = pack.sources.find((each) => each.id === official.source);
    if (source === undefined) {
      return [
        problemIn(
          id,
          ["official", "source"],
          `sources.yaml has no "${official.source}"; correct the id, or add the source`,
        ),
      ];
    }
    if (source.access !== "read") {
      return [
        problemIn(
          id,
          ["official", "source"],
          `the text of ${official.source} was not read; quote a source that was, or leave official out`,
        ),
      ];
    }
    return [];
  });
