import type { Finding } from "./finding";
import { createNaming, saidIn } from "./finding-list";
import { decide, type CheckOptions } from "./policy";
import type { ReadText } from "./read-text";
import type { RecordingHit } from "./recording/finder";
import { sentenceOf } from "./text/places";

/** The findings that the gaps in a paragraph's record make. */
export function recordingFindings(
  read: ReadText,
  hits: readonly RecordingHit[],
  options: CheckOptions,
): readonly Finding[] {
  const nameOf = createNaming();
  const names = new Map<number, string>(); // of sentences: one may have very many gaps
  return hits.map((hit) => {
    const sentence = sentenceOf(read.tokens, hit.first);
    const said = names.get(sentence) ?? saidIn(read, sentence);
    names.set(sentence, said);
    return findingOf(read, nameOf(hit.prompt.id, said), hit, options);
  });
}

function findingOf({ ref, tokens }: ReadText, id: string, hit: RecordingHit, options: CheckOptions): Finding {
  const { prompt, status, asks, contacts, meanings } = hit;
  const place = hit.place ?? { start: tokens.start[hit.first] as number, end: tokens.end[hit.last] as number };
  const decision = decide({ category: "recording", ...status }, options);
  return {
    id,
    ruleId: prompt.id,
    ref: prompt.ref,
    category: "recording",
    paragraph: ref,
    ...place,
    ...status,
    prompt: decision.prompt && asks,
    replaceable: decision.replaceable,
    suggestions: [],
    ...(contacts === undefined ? {} : { contacts }),
    ...(meanings === undefined ? {} : { meanings }),
  };
}
