import * as v from "valibot";
import { failed, ok, type Result } from "../../base/result";
import type { Assessor } from "../../engine";

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const questionSchema = v.object({ text: v.string(), start: offset, end: offset });

/** A line as it was read: `fields` are all that it holds, in the order they came. */
type Question = v.InferOutput<typeof questionSchema> & Readonly<{ fields: object }>;

/** Answers one JSON line of `npm run -s assert` with one JSON line, or says what is wrong with it. */
export function assertLine(assessor: Assessor, line: string): Result<string, string> {
  const question = readQuestion(line);
  if (!question.ok) return question;
  const { text, start, end, fields } = question.value;
  if (start >= end || end > text.length) {
    return failed(`start ${start} and end ${end} are no stretch of a text of ${text.length} UTF-16 code units`);
  }
  const assessment = assessor.assess(text, { start, end });
  if (assessment === undefined) return failed(`there is no word between ${start} and ${end}`);
  const { assertion, historical, quoted, critique } = assessment;
  return ok(JSON.stringify({ ...fields, assertion, historical, quoted, critique }));
}

function readQuestion(line: string): Result<Question, string> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return failed(`this is no JSON: ${(error as SyntaxError).message}`); // JSON.parse throws nothing else
  }
  const read = v.safeParse(questionSchema, value);
  if (read.success) return ok({ ...read.output, fields: value as object }); // the schema takes only objects
  return failed('needs { "text": string, "start": number, "end": number }, offsets in whole UTF-16 code units');
}
