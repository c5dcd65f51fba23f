import { dismissReasons, type Dismissal, type DismissScope } from "../review/review-state";

/** One kept decision: all that is stored of it. */
export type KeptEntry = Dismissal &
  Readonly<{
    /** Keyed fingerprint of rule and sentence. */
    mark: string;
    /** The day it was made, `YYYY-MM-DD`. */
    day: string;
  }>;

/** How long a decision is kept, in days (design.md D8). */
export const keptFor = 90;

/** More than these are not kept; the oldest go first. At some 100 bytes each they stay far below what browsers allow. */
export const mostKept = 5_000;

const shape = 1;
const scopes: readonly DismissScope[] = ["this-one", "every-one"];

/**
 * Reads what is stored. It is not trusted: an entry with a part missing, unknown or of another kind is left out and the
 * others count; so is one that is older than ninety days, or dated in the future by a clock that was wrong.
 *
 * @returns `hasOthers` when something was left out, which has no business being stored
 */
export function readEntries(
  stored: unknown,
  today: string,
): Readonly<{ entries: readonly KeptEntry[]; hasOthers: boolean }> {
  if (!isRecord(stored) || stored["shape"] !== shape || !Array.isArray(stored["kept"])) {
    return { entries: [], hasOthers: stored !== undefined };
  }
  const kept: readonly unknown[] = stored["kept"];
  const entries = kept.flatMap((one) => entryOf(one) ?? []).filter((entry) => isCurrent(entry, today));
  return { entries, hasOthers: entries.length < kept.length };
}

/** What is written for these entries. */
export function storedEntries(entries: readonly KeptEntry[]): unknown {
  return { shape, kept: entries.slice(-mostKept) };
}

function entryOf(value: unknown): KeptEntry | undefined {
  if (!isRecord(value)) return undefined;
  const { mark, day } = value;
  const reason = dismissReasons.find((each) => each === value["reason"]);
  const scope = scopes.find((each) => each === value["scope"]);
  if (typeof mark !== "string" || !/^[\w+/=-]{16,64}$/u.test(mark)) return undefined;
  if (typeof day !== "string" || dayNumber(day) === undefined) return undefined;
  return reason && scope && { mark, reason, scope, day };
}

/** A day's difference ahead is a journey to another time zone. */
function isCurrent({ day }: KeptEntry, today: string): boolean {
  const age = (dayNumber(today) ?? 0) - (dayNumber(day) ?? 0);
  return age >= -1 && age < keptFor;
}

/** Days since 1970-01-01; undefined for what is no date. */
function dayNumber(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return undefined;
  const time = Date.parse(day);
  return Number.isNaN(time) ? undefined : time / 86_400_000;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
