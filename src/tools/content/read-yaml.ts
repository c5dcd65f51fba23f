import { readFileSync } from "node:fs";
import path from "node:path";
import { isCollection, isNode, isPair, isScalar, LineCounter, parseDocument, visit, type Document } from "yaml";
import type { Problem } from "./problem";

/** A place inside a YAML file: keys and indices from the top. */
export type YamlPath = readonly (string | number)[];

/** A YAML file read into plain data, which still knows where everything stood. */
export type YamlFile = Readonly<{
  /** Relative to `root`, with forward slashes. */
  file: string;
  value: unknown;
  problems: readonly Problem[];
  /** Line, from 1, of a place; of the nearest thing round it when the place itself is not there. */
  lineOf(place: YamlPath): number;
}>;

/**
 * Reads a YAML 1.2 file: `yes` and `no` are words there, and dates are text. Anchors and aliases are refused: they make
 * a file hard to read for those who are not programmers.
 */
export function readYaml(root: string, file: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path.join(root, file), "utf8"), {
    lineCounter: lines,
    schema: "core",
    prettyErrors: false,
  });
  const at = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    file,
    line: at(pos[0]),
    message: `this is not readable as YAML: ${message}; often a missing quotation mark or a wrong indent`,
  }));
  const problems = faults.length > 0 ? faults : anchorsIn(document, file, at);
  return {
    file,
    value: problems.length > 0 ? undefined : (document.toJS({ maxAliasCount: 0 }) as unknown),
    problems,
    lineOf: (place) => lineOf(document, place, at),
  };
}

function anchorsIn(document: Document, file: string, at: (offset: number) => number): readonly Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias: (_, node) => {
      problems.push({
        file,
        line: at(node.range?.[0] ?? 0),
        message: "`*` names an anchor; write the text out instead",
      });
    },
  });
  return problems;
}

function lineOf(document: Document, place: YamlPath, at: (offset: number) => number): number {
  for (let depth = place.length; depth > 0; depth--) {
    const offset = offsetOf(document, place.slice(0, depth));
    if (offset !== undefined) return at(offset);
  }
  const top = isNode(document.contents) ? document.contents.range?.[0] : undefined;
  return at(top ?? 0);
}

/** Where a place begins: its key for a field (a folded text begins a line later), the entry itself in a list. */
function offsetOf(document: Document, place: YamlPath): number | undefined {
  const parent = place.length === 1 ? document.contents : document.getIn(place.slice(0, -1), true);
  const last = place[place.length - 1];
  if (!isCollection(parent)) return undefined;
  for (const [index, item] of parent.items.entries()) {
    if (isPair(item)) {
      if (isScalar(item.key) && String(item.key.value) === String(last)) return item.key.range?.[0];
    } else if (index === last && isNode(item)) {
      return item.range?.[0];
    }
  }
  return undefined;
}
