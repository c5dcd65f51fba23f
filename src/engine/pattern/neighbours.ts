import type { Node, Way } from "../net/phrase-code";

/**
 * What has to stand near an anchor, on one side of it, wherever its phrase matches: a word of these labels, so many words
 * away at most, adverbs not counted. A distance of 0 means that nothing has to.
 */
export type Neighbour = Readonly<{ labels: readonly number[]; distance: number }>;

export type Neighbours = Readonly<{ before: Neighbour; after: Neighbour }>;

/** Where a part stands, and in what; a phrase stands in nothing. */
type Place = Readonly<{ way: Way; at: number; around: Place | undefined }>;

/** A side of an anchor while it is read: `gap` words may stand before what is read next. */
type Side = { labels: number[]; distance: number; gap: number };

/** Towards the beginning of the phrase or towards its end; the last part is the first that is written. */
const enum Step {
  Before = 1,
  After = -1,
}

const nobody: Neighbour = { labels: [], distance: 0 };

type Group = (number: number) => readonly Way[];

// No function of these is made anew for a phrase, since a host runs those slowly that are.

/** For each anchor of a phrase, in the order in which they are written, those of a group that is an anchor among them. */
export function neighboursOf(phrase: Way, group: Group): readonly Neighbours[] {
  const found: Neighbours[] = [];
  visit(phrase, undefined, group, found);
  return found;
}

function visit(way: Way, around: Place | undefined, group: Group, found: Neighbours[]): void {
  for (let at = 0; at < way.length; at++) {
    const node = way[at] as Node; // at < length
    if (node.kind === "gap" || (node.kind !== "bracket" && !node.isAnchor)) continue;
    const place = { way, at, around };
    if (node.kind === "bracket") for (const inner of node.ways) visit(inner, place, group, found);
    else if (node.kind === "group") for (const inner of group(node.group)) visit(inner, place, group, found);
    else found.push({ before: beside(place, Step.Before, group), after: beside(place, Step.After, group) });
  }
}

function beside(place: Place, step: Step, group: Group): Neighbour {
  const side: Side = { labels: [], distance: 0, gap: 0 };
  for (let from: Place | undefined = place; from !== undefined; from = from.around) {
    if (read(from.way, from.at + step, step, side, group)) return side;
  }
  return nobody;
}

/** Reads on to what is always there; false when the way ends before. */
function read(way: Way, from: number, step: Step, side: Side, group: Group): boolean {
  for (let at = from; at >= 0 && at < way.length; at += step) {
    const node = way[at] as Node; // between the ends
    if (node.kind === "gap") side.gap += node.most;
    else if (node.kind === "label") {
      side.labels.push(node.label);
      side.distance = Math.max(side.distance, side.gap + 1);
      return true;
    } else if (readWays(node, step, side, group)) return true;
  }
  return false;
}

/** False when there is a way through that what comes after is seen by. */
function readWays(node: Exclude<Node, { kind: "gap" | "label" }>, step: Step, side: Side, group: Group): boolean {
  const before = side.gap;
  let isClosed = node.kind === "group" || !node.isOptional;
  let most = before;
  for (const way of node.kind === "group" ? group(node.group) : node.ways) {
    side.gap = before;
    if (read(way, step === Step.Before ? 0 : way.length - 1, step, side, group)) continue;
    isClosed = false;
    most = Math.max(most, side.gap);
  }
  side.gap = most;
  return isClosed;
}
