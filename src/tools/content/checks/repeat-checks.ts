import type { ContentCheck } from "./check";

/** A line that stands twice in one list of a rule adds nothing, and the second is forgotten when the first is mended. */
export const linesStandOnce: ContentCheck = ({ pack, problemIn }) =>
  [...pack.wording, ...pack.indicators].flatMap(({ id, match, except = [], examples }) => {
    const lists: readonly (readonly [readonly string[], readonly string[]])[] = [
      [["match"], match],
      [["except"], except],
      [["examples", "flags"], examples.flags],
      [["examples", "allows"], examples.allows],
      [["examples", "quotes"], examples.quotes ?? []],
    ];
    return lists.flatMap(([place, lines]) =>
      lines.flatMap((line, index) =>
        lines.indexOf(line) === index ? [] : [problemIn(id, [...place, index], `"${line}" is there twice; keep one`)],
      ),
    );
  });
