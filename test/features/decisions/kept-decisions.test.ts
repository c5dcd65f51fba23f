import { webcrypto } from "node:crypto";
import { createKeptDecisions, decisionsKey, type KeptDecisions } from "../../../src/features/decisions/kept-decisions";
import {
  keptFor,
  mostKept,
  readEntries,
  storedEntries,
  type KeptEntry,
} from "../../../src/features/decisions/kept-entry";
import { createReview, type Review } from "../../../src/features/review/review";
import { dismissReasons, type Item } from "../../../src/features/review/review-state";
import { dismissedItems, hiddenByEvery, openItems, phraseOf } from "../../../src/features/review/selectors";
import { statusLine } from "../../../src/features/review/status-line";
import { createDeviceFingerprinter } from "../../../src/hosts/device-fingerprints";
import { createMemoryHost } from "../../support/memory-host";
import { createMemoryKeyStore } from "../../support/memory-key-store";
import { createMemoryStore } from "../../support/memory-store";
import { phraseChecker } from "../../support/phrase-checker";

const rules = [
  { id: "choice", words: "lifestyle choice" },
  { id: "school", words: "moved school", category: "circumstance" as const },
];

const draft = [
  "Jo (invented) moved school. It was a lifestyle choice.",
  "Sam (invented) said it was her lifestyle choice.",
  "Later she moved school again, and moved school twice in May.",
];

function reviewOf(lines: readonly string[], decisions: KeptDecisions): Review {
  return createReview({
    host: createMemoryHost(lines),
    loadChecker: () => Promise.resolve(phraseChecker(rules)),
    options: () => ({ profile: "social-care", recording: false, style: false }),
    yieldToPage: () => Promise.resolve(),
    now: () => 0,
    announce: () => {},
    decisions,
  });
}

/** A device: its storage, its key and its calendar; sessions come and go on it. */
function device(first: Readonly<Record<string, unknown>> = {}) {
  const store = createMemoryStore(first);
  const keys = createMemoryKeyStore();
  const now = { on: true, today: "2026-11-22" };
  return {
    store,
    keys,
    now,
    session(lines: readonly string[] = draft) {
      const decisions = createKeptDecisions({
        store,
        fingerprinter: createDeviceFingerprinter(keys, () => webcrypto.subtle as SubtleCrypto),
        isOn: () => now.on,
        today: () => now.today,
      });
      const review = reviewOf(lines, decisions);
      const item = (words: string, which = 0): Item => {
        const found = review.state().items.filter((one) => phraseOf(one) === words)[which];
        if (!found) throw new Error(`Nothing found for ${words}.`);
        return found;
      };
      return {
        decisions,
        review,
        item,
        open: () => openItems(review.state()).map((one) => `${one.paragraph.ref.index}:${one.finding.start}`),
        dismissed: () => dismissedItems(review.state()).map((one) => `${one.paragraph.ref.index}:${one.finding.start}`),
        /** All that was begun has ended. */
        settled: () => decisions.canKeep(),
      };
    },
  };
}

/** Dismisses in one session, and answers what the next one on the same device shows. */
async function nextSession(there: ReturnType<typeof device>, lines?: readonly string[]) {
  const later = there.session(lines);
  await later.review.check();
  return later;
}

describe("kept decisions", () => {
  it("stay dismissed in the next session, with reason and scope", async () => {
    const there = device();
    const first = await nextSession(there);
    first.review.dismiss(first.item("lifestyle choice").id, "right-term", "this-one");
    await first.settled();
    const later = await nextSession(there);
    expect(later.dismissed()).toEqual(["0:37"]);
    expect(later.open()).toEqual(["0:14", "1:31", "2:10", "2:34"]);
    expect(statusLine(later.review.state()).text).toBe("Up to date");
    expect(later.review.state().dismissed).toEqual({
      [later.item("lifestyle choice").id]: { reason: "right-term", scope: "this-one" },
    });
  });

  it("tell two findings of one rule in one sentence apart", async () => {
    const there = device();
    const first = await nextSession(there);
    first.review.dismiss(first.item("moved school", 2).id, "explained-nearby", "this-one");
    await first.settled();
    expect((await nextSession(there)).dismissed()).toEqual(["2:34"]);
  });

  it("know the sentence again in another place, with other spaces, quotation marks and capitals", async () => {
    const there = device();
    const first = await nextSession(there, ["She said it’s her lifestyle choice."]);
    first.review.dismiss(first.item("lifestyle choice").id, "right-term", "this-one");
    await first.settled();
    const later = await nextSession(there, ["Heading", "SHE said  it's her lifestyle choice. Then she left."]);
    expect(later.dismissed()).toHaveLength(1);
    expect((await nextSession(there, ["She said it’s his lifestyle choice."])).dismissed()).toEqual([]);
  });

  it("about every one hold for the sentences that stood there, and no other document's", async () => {
    const there = device();
    const first = await nextSession(there);
    first.review.dismiss(first.item("moved school").id, "not-this-child", "every-one");
    await first.settled();
    const later = await nextSession(there, [...draft, "His sister (invented) moved school."]);
    expect(later.dismissed()).toEqual(["0:14", "2:10", "2:34"]);
    expect(hiddenByEvery(later.review.state())).toBe(3);
    expect(later.open()).toContain("3:22");
  });

  it("are restored together when they were made together, for good", async () => {
    const there = device();
    const first = await nextSession(there);
    first.review.dismiss(first.item("moved school").id, "not-this-child", "every-one");
    await first.settled();
    const later = await nextSession(there);
    later.review.restore(later.item("moved school").id);
    await later.settled();
    expect(later.dismissed()).toEqual([]);
    expect(there.store.kept.has(decisionsKey)).toBe(false);
    expect((await nextSession(there)).dismissed()).toEqual([]);
  });

  it("restored one by one leave the others kept", async () => {
    const there = device();
    const first = await nextSession(there);
    first.review.dismiss(first.item("moved school", 0).id, "right-term", "this-one");
    first.review.dismiss(first.item("moved school", 1).id, "right-term", "this-one");
    await first.settled();
    const later = await nextSession(there);
    later.review.restore(later.item("moved school", 0).id);
    await later.settled();
    expect((await nextSession(there)).dismissed()).toEqual(["2:10"]);
  });

  it.each([
    [keptFor - 1, ["0:37"]],
    [keptFor, []],
  ])("after %s days: %j", async (days, dismissed) => {
    const there = device();
    const first = await nextSession(there);
    first.review.dismiss(first.item("lifestyle choice").id, "right-term", "this-one");
    await first.settled();
    there.now.today = new Date(Date.parse("2026-11-22") + days * 86_400_000).toISOString().slice(0, 10);
    expect((await nextSession(there)).dismissed()).toEqual(dismissed);
    expect(there.store.kept.has(decisionsKey)).toBe(dismissed.length > 0);
  });

  it("are neither made nor used while the setting is off", async () => {
    const there = device();
    there.now.on = false;
    const first = await nextSession(there);
    first.review.dismiss(first.item("lifestyle choice").id, "right-term", "this-one");
    await first.settled();
    expect(there.store.kept.has(decisionsKey)).toBe(false);
    there.now.on = true;
    const second = await nextSession(there);
    second.review.dismiss(second.item("lifestyle choice").id, "right-term", "this-one");
    await second.settled();
    there.now.on = false;
    expect((await nextSession(there)).dismissed()).toEqual([]);
  });

  it("made while the setting is switched off are not written after that", async () => {
    const there = device();
    const first = await nextSession(there);
    first.review.dismiss(first.item("lifestyle choice").id, "right-term", "this-one");
    there.now.on = false;
    await first.decisions.removeAll();
    expect(there.store.kept.has(decisionsKey)).toBe(false);
  });

  it("go with the key when they are removed", async () => {
    const there = device();
    const first = await nextSession(there);
    first.review.dismiss(first.item("lifestyle choice").id, "right-term", "this-one");
    await first.settled();
    const before = there.store.kept.get(decisionsKey) ?? "";
    await first.decisions.removeAll();
    expect([...there.store.kept]).toEqual([]);
    expect(there.keys.has()).toBe(false);
    // Put back by hand, they mean nothing to the next key.
    there.store.kept.set(decisionsKey, before);
    expect((await nextSession(there)).dismissed()).toEqual([]);
  });
});

describe("what is stored of a decision", () => {
  it("is mark, reason, scope and day, and no word of the record", async () => {
    const there = device();
    const first = await nextSession(there);
    first.review.dismiss(first.item("lifestyle choice").id, "right-term", "this-one");
    first.review.dismiss(first.item("moved school").id, "prompt-is-wrong", "every-one");
    await first.settled();
    expect([...there.store.kept.keys()]).toEqual([decisionsKey]);
    const text = there.store.kept.get(decisionsKey) ?? "";
    const stored = JSON.parse(text) as { shape: number; kept: Record<string, unknown>[] };
    expect(Object.keys(stored).sort()).toEqual(["kept", "shape"]);
    expect(stored.kept).toHaveLength(4);
    for (const entry of stored.kept) {
      expect(Object.keys(entry).sort()).toEqual(["day", "mark", "reason", "scope"]);
      expect(entry["mark"]).toMatch(/^[\w+/]{22}==$/u);
      expect(entry["day"]).toBe("2026-11-22");
      expect(dismissReasons).toContain(entry["reason"]);
    }
    const outside = text.replace(/"(mark|reason|scope|day|kept|shape)":/gu, "").toLowerCase();
    const reasons = new Set(dismissReasons.flatMap((reason) => reason.split("-")).concat(["one", "every"]));
    for (const word of draft
      .join(" ")
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? []) {
      if (!reasons.has(word)) expect(outside).not.toMatch(new RegExp(`"[^"]*\\b${word}\\b`, "u"));
    }
  });

  it("has other marks on another device", async () => {
    const marks = await Promise.all(
      [device(), device()].map(async (there) => {
        const session = await nextSession(there);
        session.review.dismiss(session.item("lifestyle choice").id, "right-term", "this-one");
        await session.settled();
        return there.store.kept.get(decisionsKey);
      }),
    );
    expect(marks[0]).not.toBe(marks[1]);
  });

  const good: KeptEntry = {
    mark: "AAAAAAAAAAAAAAAAAAAAAA==",
    reason: "right-term",
    scope: "this-one",
    day: "2026-11-01",
  };
  it.each([
    ["a text", "decisions"],
    ["a list", [good]],
    ["null", null],
    ["a later shape", { shape: 2, kept: [good] }],
    ["no list", { shape: 1, kept: {} }],
  ])("as %s counts for nothing, and a check goes on", async (_, stored) => {
    const there = device({ [decisionsKey]: stored, settings: { shape: 1 } });
    const session = await nextSession(there);
    expect(session.open()).toHaveLength(5);
    expect([...there.store.kept.keys()]).toEqual(["settings"]);
  });

  it.each<[string, unknown]>([
    ["null", null],
    ["a number", 7],
    ["an unknown reason", { ...good, reason: "__proto__" }],
    ["an unknown scope", { ...good, scope: "all" }],
    ["a sentence for a mark", { ...good, mark: "She said it was her lifestyle choice." }],
    ["no date", { ...good, day: "yesterday" }],
    ["a day that is none", { ...good, day: "2026-13-41" }],
    ["a day to come", { ...good, day: "2027-01-01" }],
    ["a day long gone", { ...good, day: "2020-01-01" }],
  ])("with %s among it loses only that", (_, bad) => {
    const stored = { shape: 1, kept: [bad, good] };
    expect(readEntries(stored, "2026-11-22")).toEqual({ entries: [good], hasOthers: true });
  });

  it("loses what else stands in an entry", () => {
    const stored = { shape: 1, kept: [{ ...good, sentence: "She said it." }] };
    expect(readEntries(stored, "2026-11-22").entries).toEqual([good]);
  });

  it("is bounded: the oldest go first", () => {
    const many = Array.from({ length: mostKept + 5 }, (_, at) => ({ ...good, mark: `${at}`.padStart(24, "0") }));
    const { entries } = readEntries(JSON.parse(JSON.stringify(storedEntries(many))), "2026-11-22");
    expect(entries).toHaveLength(mostKept);
    expect(entries[0]?.mark).toBe("5".padStart(24, "0"));
  });
});

describe("a device that keeps no key", () => {
  it.each<[string, Parameters<typeof createDeviceFingerprinter>]>([
    [
      "storage is blocked",
      [
        {
          read: () => Promise.reject(new Error("blocked")),
          keep: () => Promise.reject(new Error("blocked")),
          clear: () => Promise.reject(new Error("blocked")),
        },
        () => webcrypto.subtle as SubtleCrypto,
      ],
    ],
    ["there is no WebCrypto", [createMemoryKeyStore(), () => undefined]],
  ])("where %s: says that it cannot, and dismissing works for the session", async (_, parts) => {
    const store = createMemoryStore();
    const decisions = createKeptDecisions({
      store,
      fingerprinter: createDeviceFingerprinter(...parts),
      isOn: () => true,
      today: () => "2026-11-22",
    });
    const review = reviewOf(draft, decisions);
    await review.check();
    review.dismiss(review.state().items[0]?.id ?? "", "right-term", "this-one");
    expect(await decisions.canKeep()).toBe(false);
    expect(store.kept.size).toBe(0);
    expect(dismissedItems(review.state())).toHaveLength(1);
    // Nothing can be kept there, so nothing is left.
    await expect(decisions.removeAll()).resolves.toBe(true);
  });
});
