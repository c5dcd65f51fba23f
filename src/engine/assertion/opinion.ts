import { WordFact } from "../compiled";
import { isForetold } from "./foretold";
import { without, type Reached } from "./scope";
import { factsAt, firstFrom, written, type SaidWords, type Sentence } from "./sentence";
import type { Telling } from "./speech/told";
import { tellsItself } from "./within";

/** “I think she is lying”: of a fact the writer is not sure; a judgement in such words is the writer's all the same. */
export function withoutOpinion(
  sentence: Sentence,
  hit: SaidWords,
  told: readonly Telling[],
  reached: Reached,
): Reached {
  if (!hit.wording) return reached;
  const { possible: by, hypothetical } = reached;
  // “She will | never learn”: what is foretold of a child is a judgement of them as they are.
  if (hypothetical !== undefined && isForetold(sentence, hypothetical)) {
    const said = told[firstFrom(told, hypothetical.first)]; // “the defence will say | she lies”
    const isSaid = said !== undefined && said.trigger.first < hit.first;
    if (!isSaid && !tellsItself(sentence, hit)) return without(reached, "hypothetical");
  }
  if (by === undefined) return reached;
  const mention = sentence.mentions[firstFrom(sentence.mentions, by.first)];
  const isWriters = mention?.role === "writer" && mention.first <= by.last;
  // “The tutor believes she is lying”: whose judgement it is is said, and there is no doubt in it.
  const telling = told[firstFrom(told, by.first)];
  const isTold = telling !== undefined && telling.trigger.first <= by.last;
  return isWriters || isTold ? without(reached, "possible") : reached;
}

/** “Could | [not name an adult]”: what somebody was not able to do is no doubt; “may not” would be one. */
export function withoutAbility(sentence: Sentence, hit: SaidWords, reached: Reached): Reached {
  const by = reached.possible;
  if (by === undefined || by.last !== hit.first - 1 || written(sentence, by.last) !== "could") return reached;
  return (factsAt(sentence, hit.first) & WordFact.Negation) !== 0 ? without(reached, "possible") : reached;
}
