import { Code, readCodes, type CodeReader, type Piece, labelBase } from "./phrase-code";

/**
 * What must stand in a passage for a phrase to match there: a label of which one word must, or several ways of which one
 * must have all that it needs. A phrase needs all of a list.
 */
export type Need = number | readonly Needs[];
export type Needs = readonly Need[];

/** What a phrase needs. What may be missing, gaps and groups of several words are left out: they only say more. */
export function needsOf(piece: Piece): Needs {
  return readWay(readCodes(piece)).needs;
}

type ReadWay = Readonly<{ needs: Needs; isLast: boolean }>;

/** Up to the end of the way; `isLast` when its bracket ends there too. */
function readWay(codes: CodeReader): ReadWay {
  const needs: Need[] = [];
  for (;;) {
    const code = codes.next();
    switch (code) {
      case -1:
      case Code.Close:
        return { needs, isLast: true };
      case Code.Or:
        return { needs, isLast: false };
      case Code.Choice: {
        const ways = readBracket(codes);
        if (ways.every((way) => way.length > 0)) needs.push(ways);
        break;
      }
      case Code.Optional:
        readBracket(codes);
        break;
      case Code.MayBe:
      case Code.Group:
      case Code.Gap:
        codes.next();
        break;
      default:
        needs.push(code - labelBase);
    }
  }
}

function readBracket(codes: CodeReader): readonly Needs[] {
  const ways: Needs[] = [];
  for (;;) {
    const { needs, isLast } = readWay(codes);
    ways.push(needs);
    if (isLast) return ways;
  }
}
