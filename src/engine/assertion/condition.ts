import { WordFact } from "../compiled";
import type { WordSpan } from "../pattern/matcher";
import { Gap } from "../text/tokens";
import { factsAt, type FoundTrigger, type Sentence } from "./sentence";

/** What an “if” makes of a match: what it supposes, or what would follow from it. */
export type Conditioned = Readonly<{ kind: "hypothetical" | "conditional"; trigger: FoundTrigger }>;

const verb = WordFact.Singular | WordFact.Past | WordFact.Base | WordFact.Auxiliary | WordFact.Modal;

/**
 * Reads “if”, “unless”, “should she …”. What stands in its clause is supposed; the rest of the sentence, back to the
 * last cut, depends on it: “if he contacts her | she goes missing”.
 */
export function conditions(
  sentence: Sentence,
  cuts: readonly boolean[],
  hits: readonly WordSpan[],
): readonly (Conditioned | undefined)[] {
  const found = sentence.triggers.find(({ trigger }) => trigger.kind === "conditional");
  if (found === undefined) return [];
  const clauseEnd = endOfClause(sentence, found);
  const mainStart = startOfMain(sentence, cuts, found.first);
  return hits.map((hit) => {
    if (hit.first > found.last && hit.first <= clauseEnd) return { kind: "hypothetical", trigger: found };
    if (hit.first > clauseEnd || hit.first >= mainStart) return { kind: "conditional", trigger: found };
    return undefined;
  });
}

/** The last word of the condition: before a comma, a dash, or a new subject once a verb has been read. */
function endOfClause(sentence: Sentence, found: FoundTrigger): number {
  let verbs = 0;
  for (let word = found.last + 1; word <= sentence.last; word++) {
    const gaps = sentence.tokens.before[word] as number;
    if (word > found.last + 1 && (gaps & (Gap.Comma | Gap.Dash | Gap.Semicolon | Gap.Colon)) !== 0) return word - 1;
    const fact = factsAt(sentence, word);
    const follows = factsAt(sentence, word - 1);
    const isCoordinated = (follows & WordFact.Coordinator) !== 0;
    if (verbs > 0 && (fact & WordFact.Pronoun) !== 0 && !isCoordinated && (follows & verb) === 0) return word - 1;
    if ((fact & verb) !== 0) verbs++;
  }
  return sentence.last;
}

function startOfMain(sentence: Sentence, cuts: readonly boolean[], before: number): number {
  for (let word = before - 1; word > sentence.first; word--) {
    if (cuts[word - sentence.first] === true) return word;
  }
  return sentence.first;
}
