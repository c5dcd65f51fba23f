import * as v from "valibot";

/** Something a schema refused: where it stands in the value, and what to do about it. */
export type ShapeProblem = Readonly<{
  /** Keys and indices from the top, for example ["contacts", 3, "phone"]. */
  path: readonly (string | number)[];
  message: string;
}>;

/** Problems reported at most for one value; a hostile file could hold millions. */
const mostProblems = 50;

/**
 * Reads an unknown value with a schema.
 *
 * Returns the value as the schema's type (built anew from its known fields), or what is wrong with it in the words of
 * somebody who has to mend it.
 */
export function readShape<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): Readonly<{ value?: v.InferOutput<Schema>; problems: readonly ShapeProblem[] }> {
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output, problems: [] };
  return { problems: result.issues.slice(0, mostProblems).map((issue) => describe(schema, issue)) };
}

type AnyIssue = v.BaseIssue<unknown>;

function describe(schema: v.GenericSchema, issue: AnyIssue): ShapeProblem {
  const path = (issue.path ?? []).map((step) => plainKey(step.key));
  return { path, message: messageOf(schema, issue, path) };
}

function plainKey(key: unknown): string | number {
  return typeof key === "number" ? key : clip(String(key));
}

function messageOf(schema: v.GenericSchema, issue: AnyIssue, path: readonly (string | number)[]): string {
  const field = path[path.length - 1];
  const name = typeof field === "number" ? `entry ${field + 1}` : `\`${field ?? "this"}\``;
  if (issue.kind !== "schema") return `${name} ${issue.message}`;
  if (issue.type === "strict_object" && issue.expected === "never") {
    return unknownField(String(field), fieldsAt(schema, path.slice(0, -1)));
  }
  if (issue.received === "undefined") {
    return typeof field === "number" ? `${name} is missing; add it` : `the field ${name} is missing; add it`;
  }
  switch (issue.type) {
    case "picklist":
    case "literal":
      return `${name} is ${clip(issue.received)}; use ${issue.expected?.replace(/[()]/g, "").split(" | ").join(", ")}`;
    case "string":
      return issue.received === "null"
        ? `${name} is empty; write it, or take the line out if the field may be missing`
        : `${name} is ${kindOf(issue.input)}; it must be text: put it in double quotes`;
    case "boolean":
      return `${name} is ${clip(issue.received)}; write true or false, without quotes`;
    case "number":
      return `${name} must be a number, without quotes`;
    case "strict_tuple":
      return issue.expected === "never" ? `${name} is one too many; take it out` : `${name} must be a list`;
    case "union":
      return `${name} must be text, or a list of texts`;
    case "array":
      return `${name} is ${kindOf(issue.input)}; it must be a list: one entry a line, each beginning with "- "`;
    case "strict_object":
    case "record":
      return `${name} is ${kindOf(issue.input)}; it must hold fields, one a line, as \`name: value\``;
    default:
      return `${name} is not as it must be: ${clip(issue.message)}`;
  }
}

function unknownField(field: string, known: readonly string[]): string {
  const near = known.find((each) => sameLetters(each) === sameLetters(field)) ?? nearest(field, known);
  const hint = near === undefined ? `the fields here are ${known.join(", ")}` : `did you mean \`${near}\`?`;
  return `\`${field}\` is no field here; ${hint}`;
}

function sameLetters(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

/** The known name that differs least, when it differs by no more than two letters. */
function nearest(field: string, known: readonly string[]): string | undefined {
  const close = known.map((name) => ({ name, edits: editDistance(field, name) })).filter(({ edits }) => edits <= 2);
  return close.sort((a, b) => a.edits - b.edits)[0]?.name;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The field names that the schema has at a path. */
function fieldsAt(schema: unknown, path: readonly (string | number)[]): readonly string[] {
  let here = schema as { entries?: Record<string, unknown>; item?: unknown; value?: unknown; wrapped?: unknown };
  for (const step of path) {
    here = (unwrapped(here).entries?.[step] ?? unwrapped(here).item ?? unwrapped(here).value ?? {}) as typeof here;
  }
  return Object.keys(unwrapped(here).entries ?? {});
}

/** An optional field's own schema; anything else as it is. A pipe already carries its first schema's members. */
function unwrapped<Schema extends { wrapped?: unknown }>(schema: Schema): Schema {
  // valibot's optional schemas hold the schema they wrap in `wrapped`, which has the same shape as any other.
  return (schema.wrapped as Schema | undefined) ?? schema;
}

function kindOf(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "string":
      return "text";
    case "number":
      return "a number";
    case "boolean":
      return "true or false";
    default:
      return "a group of fields";
  }
}

/** A value's words short enough for a message, whatever a loaded file holds. */
function clip(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
