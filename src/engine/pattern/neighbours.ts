import type { Node, Way } from "./phrase-code";

/**
 * What has to stand near an anchor, on one side of it, wherever its phrase matches: a word of these labels, so many words
 * away at most, adverbs not counted. A distance of 0 means that nothing has to.
 */
export type Neighbour = Readonly<{ labels: readonly number[]; distance: number }>;

export type Neighbours = Readonly<{ before: Neighbour; after: Neighbour }>;

const nobody: Neighbour = { labels: [], distance: 0 };

/** For each anchor of a phrase, in the order in which they are written, those of a group that is an anchor among them. */
export function neighboursOf(phrase: Way, group: (number: number) => readonly Way[]): readonly Neighbours[] {
  const found: Neighbours[] = [];
  visit(phrase, nobody, nobody);
  return found;

  /** @param before what stands before the way, @param after what stands after it. */
  function visit(way: Way, before: Neighbour, after: Neighbour): void {
    // The last part is the first that is written.
    const preceding = [before];
    for (let at = way.length - 1; at > 0; at--) preceding.unshift(endOf(way[at] as Node, preceding[0] as Neighbour));
    let following = after;
    way.forEach((node, at) => {
      const own = preceding[at] as Neighbour; // as many as parts
      if (node.kind === "label" && node.isAnchor) found.push({ before: own, after: following });
      for (const inner of waysWithAnchors(node)) visit(inner, own, following);
      following = beginningOf(node, following);
    });
  }

  function waysWithAnchors(node: Node): readonly Way[] {
    if (node.kind === "bracket") return node.ways;
    return node.kind === "group" && node.isAnchor ? group(node.group) : [];
  }

  /** What a part can begin with; what comes after it is seen through it where it may be missing. */
  function beginningOf(node: Node, after: Neighbour): Neighbour {
    return edgeOf(node, after, (way) => way.reduce((following, inner) => beginningOf(inner, following), after));
  }

  function endOf(node: Node, before: Neighbour): Neighbour {
    return edgeOf(node, before, (way) => way.reduceRight((preceding, inner) => endOf(inner, preceding), before));
  }

  function edgeOf(node: Node, beyond: Neighbour, edgeOfWay: (way: Way) => Neighbour): Neighbour {
    switch (node.kind) {
      case "label":
        return { labels: [node.label], distance: 1 };
      case "gap":
        return beyond.distance === 0 ? nobody : { labels: beyond.labels, distance: beyond.distance + node.most };
      case "group":
        return anyOf(group(node.group).map(edgeOfWay));
      case "bracket": {
        const ways = node.ways.map(edgeOfWay);
        return anyOf(node.isOptional ? [...ways, beyond] : ways);
      }
    }
  }
}

function anyOf(all: readonly Neighbour[]): Neighbour {
  let labels: readonly number[] = [];
  let distance = 0;
  for (const one of all) {
    if (one.distance === 0) return nobody;
    labels = labels.concat(one.labels);
    distance = Math.max(distance, one.distance);
  }
  return { labels, distance };
}
