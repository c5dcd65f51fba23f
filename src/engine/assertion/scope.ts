import type { CompiledTrigger } from "../compiled";
import type { WordSpan } from "../pattern/matcher";
import { Gap } from "../text/tokens";
import type { FoundTrigger, Sentence } from "./sentence";

/** What a trigger can decide by reaching over words. */
export type Axis = "absent" | "possible" | "hypothetical" | "historical" | "other-person" | "critique";

/** For each match, the trigger that reaches it on each axis. */
export type Reached = Readonly<Partial<Record<Axis, FoundTrigger>>>;

const axes: readonly Axis[] = ["absent", "possible", "hypothetical", "historical", "other-person", "critique"];

/**
 * Two sweeps over the sentence, after ConText: forward triggers lie open until a cut, backward ones the other way
 * round; on one axis a forward trigger wins. Work grows with words, triggers and matches added up, never multiplied.
 * @param hits sorted by their first word.
 */
export function reach(sentence: Sentence, cuts: readonly boolean[], hits: readonly WordSpan[]): readonly Reached[] {
  const backward = sweepBackward(sentence, cuts, hits);
  const forward = sweepForward(sentence, cuts, hits);
  return hits.map((_, index) => ({ ...backward[index], ...forward[index] }));
}

type Registers = Partial<Record<Axis, FoundTrigger>>;

function sweepForward(sentence: Sentence, cuts: readonly boolean[], hits: readonly WordSpan[]): Reached[] {
  const triggers = sentence.triggers
    .filter(({ trigger }) => trigger.direction === "forward" || trigger.direction === "both")
    .sort((a, b) => a.last - b.last);
  const reached: Reached[] = [];
  let open: Registers = {};
  let next = 0;
  let hit = 0;
  for (let word = sentence.first; word <= sentence.last && hit < hits.length; word++) {
    if (cuts[word - sentence.first] === true) open = {};
    for (; next < triggers.length && (triggers[next] as FoundTrigger).last < word; next++) {
      const trigger = triggers[next] as FoundTrigger;
      const axis = axisOf(trigger.trigger);
      // A cut at this very word closes what was opened before it.
      if (axis !== undefined && cuts[word - sentence.first] !== true) open[axis] = trigger;
    }
    for (; hit < hits.length && (hits[hit] as WordSpan).first === word; hit++) {
      reached[hit] = within(open, (trigger) => word - trigger.last);
    }
  }
  return reached;
}

function sweepBackward(sentence: Sentence, cuts: readonly boolean[], hits: readonly WordSpan[]): Reached[] {
  const triggers = sentence.triggers
    .filter(({ trigger, first }) => {
      if (trigger.direction === "answer") return followsColonOrDash(sentence, first);
      return trigger.direction === "backward" || trigger.direction === "both";
    })
    .sort((a, b) => b.first - a.first);
  const order = hits.map((_, index) => index).sort((a, b) => (hits[b] as WordSpan).last - (hits[a] as WordSpan).last);
  const reached: Reached[] = [];
  let open: Registers = {};
  let next = 0;
  let at = 0;
  for (let word = sentence.last; word >= sentence.first && at < order.length; word--) {
    for (; next < triggers.length && (triggers[next] as FoundTrigger).first > word; next++) {
      const trigger = triggers[next] as FoundTrigger;
      const axis = axisOf(trigger.trigger);
      const isAnswer = trigger.trigger.direction === "answer";
      if (axis !== undefined && (isAnswer || cuts[trigger.first - sentence.first] !== true)) open[axis] = trigger;
    }
    for (; at < order.length && (hits[order[at] as number] as WordSpan).last === word; at++) {
      reached[order[at] as number] = within(open, (trigger) => trigger.first - word);
    }
    if (cuts[word - sentence.first] === true) open = {};
  }
  return reached;
}

function axisOf(trigger: CompiledTrigger): Axis | undefined {
  for (const axis of axes) if (axis === trigger.kind) return axis;
  return undefined;
}

function within(open: Registers, distance: (trigger: FoundTrigger) => number): Reached {
  const reached: Registers = {};
  for (const axis of axes) {
    const trigger = open[axis];
    if (trigger === undefined) continue;
    const most = trigger.trigger.within;
    if (most === undefined || distance(trigger) <= most) reached[axis] = trigger;
  }
  return reached;
}

/** “Substance use: none”, “CSE concerns - nil”. */
function followsColonOrDash(sentence: Sentence, word: number): boolean {
  return word > sentence.first && ((sentence.tokens.before[word] as number) & (Gap.Colon | Gap.Dash)) !== 0;
}
