import { readMarked } from "../marked-text";
import { type ContentCheck } from "./check";

const fewest = 2;

/** Found and left alone: at least two sentences of each, or nobody knows where the rule ends. */
export const flagsAndAllowsAreShown: ContentCheck = ({ pack, problemIn }) =>
  [...pack.wording, ...pack.indicators, ...pack.recording].flatMap(({ id, examples }) =>
    (["flags", "allows"] as const)
      .filter((list) => examples[list].length < fewest)
      .map((list) =>
        problemIn(
          id,
          ["examples", list],
          `\`${list}\` has ${examples[list].length} sentences; give at least ${fewest}`,
        ),
      ),
  );

/** Brackets mark what is found: each sentence of `flags` and `quotes` has them, none of `allows` has. */
export const bracketsAreRight: ContentCheck = ({ pack, problemIn }) =>
  [...pack.wording, ...pack.indicators, ...pack.recording].flatMap(({ id, examples }) =>
    (["flags", "quotes", "allows"] as const).flatMap((list) =>
      (examples[list] ?? []).flatMap((example, index) => {
        const marked = readMarked(example);
        const place = ["examples", list, index];
        if (marked === undefined) {
          return [
            problemIn(id, place, "a square bracket has no partner; put the found words in one pair: [like this]"),
          ];
        }
        if (list !== "allows" && marked.marks.length === 0) {
          return [problemIn(id, place, "nothing is marked; put what must be found in [square brackets]")];
        }
        if (list === "allows" && marked.marks.length > 0) {
          return [
            problemIn(id, place, "nothing is found in `allows`; take the square brackets out, or move it to `flags`"),
          ];
        }
        return [];
      }),
    ),
  );

/** Only wording can be somebody's exact words; an indicator in a quotation is still a sign, a gap is the writer's. */
export const quotesAreOfWording: ContentCheck = ({ pack, problemIn }) =>
  [...pack.indicators, ...pack.recording].flatMap(({ id, examples }) =>
    examples.quotes === undefined
      ? []
      : [problemIn(id, ["examples", "quotes"], "`quotes` is for wording rules; move these to flags or allows")],
  );
