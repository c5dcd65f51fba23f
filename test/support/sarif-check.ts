/**
 * What is wrong with a SARIF log, checked by hand against SARIF 2.1.0 (OASIS, 3.13 and after): for each object that we
 * write, the properties that it must have, their kinds, and that it has no others than the standard names.
 */
export function sarifFaults(log: unknown): readonly string[] {
  const faults: string[] = [];
  object(sarifLog, log, "log", faults);
  return faults;
}

type Check = (value: unknown, at: string, faults: string[]) => void;
type Shape = Readonly<{ required: Readonly<Record<string, Check>>; optional: Readonly<Record<string, Check>> }>;

function object(shape: Shape, value: unknown, at: string, faults: string[]): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    faults.push(`${at} is no object`);
    return;
  }
  for (const name of Object.keys(shape.required)) if (!(name in value)) faults.push(`${at}.${name} is missing`);
  for (const [name, part] of Object.entries(value)) {
    const check = shape.required[name] ?? shape.optional[name];
    if (check) check(part, `${at}.${name}`, faults);
    else faults.push(`${at}.${name} is not in the standard`);
  }
}

const a =
  (shape: () => Shape): Check =>
  (value, at, faults) =>
    object(shape(), value, at, faults);

const listOf =
  (check: Check): Check =>
  (value, at, faults) => {
    if (!Array.isArray(value)) faults.push(`${at} is no array`);
    else value.forEach((item, index) => check(item, `${at}[${index}]`, faults));
  };

const that =
  (what: string, holds: (value: unknown) => boolean): Check =>
  (value, at, faults) => {
    if (!holds(value)) faults.push(`${at} is not ${what}`);
  };

const text = that("a text", (value) => typeof value === "string" && value !== "");
const flag = that("true or false", (value) => typeof value === "boolean");
const counted = (from: number) =>
  that(`a whole number from ${from}`, (value) => Number.isInteger(value) && Number(value) >= from);
const oneOf = (...values: readonly string[]) =>
  that(`one of ${values.join()}`, (value) => values.includes(String(value)));
const level = oneOf("none", "note", "warning", "error");
/** RFC 3986: only these characters, and % only before two hexadecimal digits. */
const uri = that(
  "a URI reference",
  (value) => typeof value === "string" && /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/.test(value),
);
const texts: Check = (value, at, faults) => {
  if (typeof value !== "object" || value === null) faults.push(`${at} is no object`);
  else for (const [name, part] of Object.entries(value)) text(part, `${at}.${name}`, faults);
};
const bag = that("a property bag", (value) => typeof value === "object" && value !== null && !Array.isArray(value));

const message: Shape = { required: { text }, optional: { markdown: text, properties: bag } };
const artifactLocation: Shape = {
  required: { uri },
  optional: { uriBaseId: text, index: counted(-1), properties: bag },
};
const region: Shape = {
  required: { startLine: counted(1) },
  optional: { startColumn: counted(1), endColumn: counted(1), endLine: counted(1), properties: bag },
};
const physicalLocation: Shape = {
  required: { artifactLocation: a(() => artifactLocation) },
  optional: { region: a(() => region), properties: bag },
};
const logicalLocation: Shape = {
  required: { name: text },
  optional: { fullyQualifiedName: text, kind: text, properties: bag },
};
const location: Shape = {
  required: {},
  optional: {
    physicalLocation: a(() => physicalLocation),
    logicalLocations: listOf(a(() => logicalLocation)),
    properties: bag,
  },
};
const result: Shape = {
  required: { message: a(() => message) },
  optional: {
    ruleId: text,
    ruleIndex: counted(-1),
    level,
    locations: listOf(a(() => location)),
    partialFingerprints: texts,
    properties: bag,
  },
};
const notification: Shape = {
  required: { message: a(() => message) },
  optional: { level, locations: listOf(a(() => location)), properties: bag },
};
const invocation: Shape = {
  required: { executionSuccessful: flag },
  optional: { toolExecutionNotifications: listOf(a(() => notification)), properties: bag },
};
const configuration: Shape = { required: {}, optional: { level, properties: bag } };
const rule: Shape = {
  required: { id: text },
  optional: {
    shortDescription: a(() => message),
    fullDescription: a(() => message),
    help: a(() => message),
    defaultConfiguration: a(() => configuration),
    properties: bag,
  },
};
const driver: Shape = {
  required: { name: text },
  optional: {
    version: text,
    semanticVersion: text,
    language: text,
    fullDescription: a(() => message),
    rules: listOf(a(() => rule)),
    properties: bag,
  },
};
const tool: Shape = { required: { driver: a(() => driver) }, optional: { properties: bag } };
const run: Shape = {
  required: { tool: a(() => tool) },
  optional: {
    results: listOf(a(() => result)),
    invocations: listOf(a(() => invocation)),
    columnKind: oneOf("utf16CodeUnits", "unicodeCodePoints"),
    newlineSequences: listOf(text),
    properties: bag,
  },
};
const sarifLog: Shape = {
  required: { version: oneOf("2.1.0"), runs: listOf(a(() => run)) },
  optional: { $schema: uri, properties: bag },
};
