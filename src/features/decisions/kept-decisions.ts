import type { Fingerprinter } from "../ports/fingerprinter";
import type { SettingsStore } from "../ports/record-host";
import type { Dismissal, Item } from "../review/review-state";
import { readEntries, storedEntries, type KeptEntry } from "./kept-entry";

/** The writer's decisions to dismiss, kept on this device while the setting is on. No method ever rejects. */
export type KeptDecisions = Readonly<{
  /** Keeps a decision about these items, in place of an older one. */
  keep: (items: readonly Item[], decision: Dismissal) => Promise<void>;
  /** Restored by the writer: no longer kept. */
  forget: (items: readonly Item[]) => Promise<void>;
  /** The kept decisions about these items, by item id. */
  find: (items: readonly Item[]) => Promise<Readonly<Record<string, Dismissal>>>;
  /** Whether this device can keep them at all. */
  canKeep: () => Promise<boolean>;
  /** Removes all of them, and the key that they were made with. @returns false when something may still be kept */
  removeAll: () => Promise<boolean>;
}>;

export type KeptDecisionsParts = Readonly<{
  store: SettingsStore;
  fingerprinter: Fingerprinter;
  /** Whether the writer has switched it on. Asked each time. */
  isOn: () => boolean;
  /** `YYYY-MM-DD`. */
  today: () => string;
}>;

/** The entry of the store that holds them. */
export const decisionsKey = "decisions";

/**
 * Keeps decisions as fingerprints of rule and sentence with reason, scope and day; the words themselves are nowhere.
 * Each piece of work waits for the one before, so that none overwrites another.
 */
export function createKeptDecisions({ store, fingerprinter, isOn, today }: KeptDecisionsParts): KeptDecisions {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };

  /** What counts of what is stored; the rest is removed on the way. */
  function read(): readonly KeptEntry[] {
    const stored = store.read(decisionsKey);
    const { entries, hasOthers } = readEntries(stored, today());
    if (hasOthers) write(entries);
    return entries;
  }

  function write(entries: readonly KeptEntry[]): void {
    if (entries.length === 0) store.remove(decisionsKey);
    else store.write(decisionsKey, storedEntries(entries));
  }

  async function marksOf(items: readonly Item[]): Promise<readonly (string | undefined)[]> {
    return Promise.all(items.map((item) => fingerprinter.fingerprint(markedWords(item))));
  }

  return {
    keep: (items, { reason, scope }) =>
      inTurn(async () => {
        if (!isOn()) return;
        const marks = new Set(await marksOf(items));
        // Switched off, or all data deleted, while the marks were made: then nothing may be written any more.
        if (!isOn()) return;
        const made = [...marks].flatMap((mark) => (mark === undefined ? [] : [{ mark, reason, scope, day: today() }]));
        write([...read().filter(({ mark }) => !marks.has(mark)), ...made]);
      }),
    forget: (items) =>
      inTurn(async () => {
        if (read().length === 0) return;
        const marks = new Set(await marksOf(items));
        write(read().filter(({ mark }) => !marks.has(mark)));
      }),
    find: (items) =>
      inTurn(async () => {
        if (!isOn() || items.length === 0) return {};
        const kept = new Map(read().map((entry) => [entry.mark, entry]));
        if (kept.size === 0) return {};
        const marks = await marksOf(items);
        const found: Record<string, Dismissal> = {};
        items.forEach((item, at) => {
          const entry = kept.get(marks[at] ?? "");
          if (entry) found[item.id] = { reason: entry.reason, scope: entry.scope };
        });
        return found;
      }),
    canKeep: () => inTurn(async () => (await fingerprinter.fingerprint("")) !== undefined),
    removeAll: () =>
      inTurn(async () => {
        store.remove(decisionsKey);
        const isForgotten = await fingerprinter.forget();
        return isForgotten && store.read(decisionsKey) === undefined;
      }),
  };
}

/**
 * What the fingerprint is made of: the rule, and the sentence with the place of the finding in it, so that two findings
 * of one rule in a sentence are told apart. White space, case and the shape of quotation marks make no difference.
 */
export function markedWords({ finding, paragraph: { text }, sentence }: Item): string {
  const parts = [
    text.slice(sentence.start, finding.start),
    text.slice(finding.start, finding.end),
    text.slice(finding.end, sentence.end),
  ];
  return [finding.ruleId, ...parts.map(normalised)].join("\n");
}

function normalised(words: string): string {
  return words
    .normalize("NFC")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’‚]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}
