import { digitCount, packDigits, packNumbers } from "../../base/numbers";
import type { AnchorChoice } from "./anchors";
import { gapShape, Shape } from "./phrase-code";
import { kindBase, widthOfLone, type Net } from "./phrases-as-texts";
import { inOrder } from "./order-ways";
import { Omission } from "../text/omissions";
import type { Node, Way } from "./ways";
import { packSets } from "./word-sets";

/** Writes the texts of a net: first its groups, then its phrases. */
export interface NetWriter {
  group(ways: readonly Way[]): void;
  /** @param subject never less than that of the phrases before. */
  phrases(ways: readonly Way[], subject: number, kind: number): void;
  net(reach: number): Net;
}

/** A set where it stands. Its number is known once all have been seen. */
type SetUse = Readonly<{ set: readonly number[]; isAnchor: boolean }>;

/** @param place each word's number in the tables. */
export function createNetWriter(place: (word: number) => number, anchors: AnchorChoice): NetWriter {
  const setByName = new Map<string, readonly number[]>();
  const lone: number[] = [];
  const parts: (string | SetUse)[] = [];
  const owners: number[] = [];
  let groups = 0;
  let lastSubject = 0;

  function group(ways: readonly Way[]): void {
    groups++;
    writeWays(inOrder(ways, place), true);
    write(Shape.End);
  }

  function phrases(ways: readonly Way[], subject: number, kind: number): void {
    for (const way of inOrder(ways, place)) {
      owners.push((subject - lastSubject) * kindBase + kind);
      lastSubject = subject;
      writeWay(way, true);
      write(Shape.End);
    }
  }

  function write(shape: number): void {
    parts.push(packDigits([shape]));
  }

  function writeWays(ways: readonly Way[], isNeeded: boolean): void {
    ways.forEach((way, at) => {
      if (at > 0) write(Shape.Or);
      writeWay(way, isNeeded);
    });
  }

  function writeWay(way: Way, isNeeded: boolean): void {
    const anchor = isNeeded ? anchors.of(way) : undefined;
    for (const node of way) writeNode(node, node === anchor);
  }

  function writeNode(node: Node, isAnchor: boolean): void {
    switch (node.kind) {
      case "label":
        writeLabel(node.words, isAnchor);
        break;
      case "group":
        write(isAnchor ? Shape.AnchorGroup : Shape.Group);
        parts.push(packNumbers([node.group]));
        break;
      case "gap":
        write(gapShape(node.least, node.most));
        break;
      case "bracket": {
        const [only] = node.ways;
        const [word] = only ?? [];
        if (
          node.leaves === undefined &&
          node.isOptional &&
          node.ways.length === 1 &&
          only?.length === 1 &&
          word?.kind === "label"
        ) {
          write(Shape.MayBe);
          writeLabel(word.words, false);
          break;
        }
        write(openingOf(node));
        writeWays(node.ways, isAnchor);
        write(Shape.Close);
      }
    }
  }

  function writeLabel(members: readonly number[], isAnchor: boolean): void {
    const [only] = members;
    if (members.length === 1 && only !== undefined) {
      write(isAnchor ? Shape.Anchor : Shape.Word);
      lone.push(place(only));
      return;
    }
    const name = members.join();
    let set = setByName.get(name);
    if (set === undefined) setByName.set(name, (set = members.map(place).sort((a, b) => a - b)));
    parts.push({ set, isAnchor });
  }

  function net(reach: number): Net {
    const distinct = Array.from(new Set(lone)).sort((a, b) => a - b);
    const numbers = new Map(distinct.map((word, number): [number, number] => [word, number]));
    const width = widthOfLone(distinct.length, digitCount);
    return {
      ...withSets(parts),
      lone: packNumbers(distinct.map((word, at) => word - (distinct[at - 1] ?? 0))),
      groups,
      words: packDigits(
        lone.map((word) => numbers.get(word) as number), // numbered just now
        width,
      ),
      owners: packNumbers(owners),
      reach,
    };
  }

  return { group, phrases, net };
}

function openingOf({ isOptional, leaves }: Node & Readonly<{ kind: "bracket" }>): Shape {
  if (leaves !== undefined) return leaves === Omission.Subject ? Shape.Subject : Shape.Being;
  return isOptional ? Shape.Optional : Shape.Choice;
}

/** Numbers the sets: first those that are an anchor anywhere, in the order in which they first are; then the others. */
function withSets(parts: readonly (string | SetUse)[]): Pick<Net, "anchorSets" | "otherSets" | "shapes" | "known"> {
  const uses = parts.filter((part): part is SetUse => typeof part !== "string");
  const anchorSets = Array.from(new Set(uses.filter(({ isAnchor }) => isAnchor).map(({ set }) => set)));
  const isAnchorSet = new Set(anchorSets);
  const otherSets = Array.from(new Set(uses.map(({ set }) => set))).filter((set) => !isAnchorSet.has(set));
  const numbers = new Map(
    [...anchorSets, ...otherSets].map((set, number): [readonly number[], number] => [set, number]),
  );
  const seen = new Set<readonly number[]>();
  const known: number[] = [];
  const shapes = parts.map((part) => {
    if (typeof part === "string") return part;
    const anchor = part.isAnchor ? Shape.Anchor : Shape.Word;
    if (part.isAnchor === isAnchorSet.has(part.set) && !seen.has(part.set)) {
      seen.add(part.set);
      return packDigits([anchor + Shape.NewSet]);
    }
    known.push(numbers.get(part.set) as number); // numbered just now
    return packDigits([anchor + Shape.KnownSet]);
  });
  return {
    anchorSets: packSets(anchorSets),
    otherSets: packSets(otherSets),
    shapes: shapes.join(""),
    known: packNumbers(known),
  };
}
