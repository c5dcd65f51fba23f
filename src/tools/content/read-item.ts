import type * as v from "valibot";
import { readShape } from "../../content/schema/problems";
import { blanksIn, isBlank } from "./blanks";
import type { Problem } from "./problem";
import type { YamlFile, YamlPath } from "./read-yaml";

/** Reads one file with a schema; what is wrong is added to `problems`. A blank left by `npm run new:rule` is named as such. */
export function readItem<Schema extends v.GenericSchema>(
  schema: Schema,
  yaml: YamlFile,
  problems: Problem[],
): v.InferOutput<Schema> | undefined {
  problems.push(...yaml.problems);
  if (yaml.problems.length > 0) return undefined;
  const blanks = blanksIn(yaml);
  problems.push(...blanks);
  const shape = readShape(schema, yaml.value);
  for (const { path: place, message } of shape.problems) {
    if (!isBlank(valueAt(yaml.value, place))) problems.push({ file: yaml.file, line: yaml.lineOf(place), message });
  }
  return blanks.length > 0 ? undefined : shape.value;
}

function valueAt(value: unknown, place: YamlPath): unknown {
  return place.reduce<unknown>((here, step) => {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    // An object with this own property; arrays take the index as a key.
    return (here as Record<string | number, unknown>)[step];
  }, value);
}
