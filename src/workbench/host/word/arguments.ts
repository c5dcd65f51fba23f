import type { DocumentModel } from "../document/document-model";
import type { Stretch } from "../document/position";
import { HostFailure } from "../richapi/failure";
import type { ServerObject } from "../richapi/server-object";
import { livingParagraph, livingStretch, type ParagraphSelf, type RangeSelf } from "./word-context";

/** @throws HostFailure InvalidArgument for anything but a string. */
export function textArgument(value: unknown, member: string): string {
  if (typeof value === "string") return value;
  throw new HostFailure("InvalidArgument", "A text is expected.", member);
}

/**
 * One of the words that the member takes, matched without regard to case, as Word does.
 * @param fallback what an argument left out means.
 * @throws HostFailure InvalidArgument for any other word.
 */
export function choiceArgument<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  member: string,
  fallback?: Choice,
): Choice {
  if ((value === undefined || value === null) && fallback !== undefined) return fallback;
  const wanted = typeof value === "string" ? value.toLowerCase() : undefined;
  const found = choices.find((choice) => choice.toLowerCase() === wanted);
  if (found === undefined)
    throw new HostFailure("InvalidArgument", `One of ${choices.join(", ")} is expected.`, member);
  return found;
}

/**
 * Where an argument that must be a range is now; a paragraph counts as the range of its text.
 * @throws HostFailure InvalidArgument
 */
export function stretchArgument(value: unknown, model: DocumentModel, member: string): Stretch {
  const object = value as Partial<ServerObject> | null | undefined; // arguments are plain values or server objects
  if (object?.className === "Range") return livingStretch(object.self as RangeSelf); // each class has one self type
  if (object?.className === "Paragraph") {
    const paragraph = livingParagraph(object.self as ParagraphSelf); // as above
    return { start: { paragraph, offset: 0 }, end: { paragraph, offset: model.textOf(paragraph).length } };
  }
  throw new HostFailure("InvalidArgument", "A range is expected.", member);
}
