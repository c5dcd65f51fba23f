import type { DraftEvent, Extent, LiveHost, ParagraphReading } from "../../src/features/ports/live-host";
import { placeKey } from "../../src/features/ports/paragraph-key";
import type {
  Capabilities,
  DraftParagraph,
  DraftPart,
  InsertOutcome,
  PlainBlock,
  RecordHost,
  ReplaceOutcome,
  ShowOutcome,
  TrackingOutcome,
} from "../../src/features/ports/record-host";

export type MemoryHostOptions = Readonly<{
  canEdit?: boolean;
  tracked?: boolean | "unknown";
  /** What turning tracked changes on comes to. */
  turnOn?: TrackingOutcome;
  /** Paragraphs in the first part and in each later one, as design.md D6 has them. */
  firstPart?: number;
  laterPart?: number;
  insert?: InsertOutcome;
  /** What stands beside the body, already in its order. */
  beside?: readonly DraftParagraph[];
  unread?: readonly DraftPart[];
  /** False for a Word without paragraph ids: keys are places, and nothing is reported. */
  ids?: boolean;
}>;

/** How a change is reported to those who watch: not at all, or as somebody else's. */
export type Report = "local" | "remote" | "lost";

/** A draft in memory behind the same port as Word: it checks the words before it writes, and counts what it is asked. */
export type MemoryHost = RecordHost &
  LiveHost & {
    /** The draft as it stands. */
    text(): string[];
    /** Somebody edits a paragraph beside the pane. */
    edit(index: number, text: string, report?: Report): void;
    /** Puts a paragraph in before the one at `index`, which may be past the last. */
    add(index: number, text: string, report?: Report): void;
    remove(index: number, report?: Report): void;
    /** Takes a paragraph to another place under its own id, as a drag does. */
    move(from: number, to: number, report?: Report): void;
    /** Gives the id of one paragraph to another (office-platform.md 2.6, #5784). */
    swapIds(one: number, other: number): void;
    /** Holds reports back until `deliver`, as a slow host does. */
    holdReports(): void;
    /** Delivers what was held, as one report for each kind and source. */
    deliver(): void;
    /** What is selected: paragraphs from, and up to but not with. */
    select(from: number, until: number): void;
    /** Somebody edits a paragraph beside the body; nothing tells of it. */
    writeBeside(index: number, text: string): void;
    /** From now on what stands beside the body can't be read, and this is said to be missing. */
    loseBeside(part: DraftPart): void;
    /** How many listen now. */
    watchers(): number;
    /** Makes the next call of a kind throw. */
    failNext(call: "readDraft" | "readKeys" | "watch" | "replace" | "show" | "turnOnTracking" | "insertBlock"): void;
    /** Everything asked, in order: "read 600", "show 3:5-9", "replace …". */
    readonly calls: string[];
    /** What was inserted. */
    readonly inserted: PlainBlock[];
    /** The words selected last. */
    selected(): string | undefined;
    refuseWrites(): void;
  };

/** Lines beginning with "# " are headings of the first rank. */
export function createMemoryHost(lines: readonly string[], options: MemoryHostOptions = {}): MemoryHost {
  const { canEdit = true, turnOn = "on", firstPart = 600, laterPart = 500, insert = "inserted", ids = true } = options;
  const { beside = [], unread = [] } = options;
  let { tracked = true } = options;
  let editable = canEdit;
  let made = 0;
  const paragraphOf = (line: string): DraftParagraph => ({
    ref: { story: "body", index: 0 },
    key: `p${made++}`,
    text: line.replace(/^# /u, ""),
    ...(line.startsWith("# ") ? { headingLevel: 1 } : {}),
  });
  const paragraphs: DraftParagraph[] = [];
  /** Places, and keys that are places, are as they stand now. */
  const renumber = (): void =>
    paragraphs.forEach((paragraph, index) => {
      paragraphs[index] = {
        ...paragraph,
        ref: { story: "body", index },
        ...(ids ? {} : { key: placeKey(index) }),
      };
    });
  paragraphs.push(...lines.map(paragraphOf));
  renumber();
  let others = [...beside];
  let missing = [...unread];
  const listeners = new Set<(event: DraftEvent) => void>();
  let held: DraftEvent[] | undefined;
  let selection = { from: 0, until: 1 };
  const report = (kind: DraftEvent["kind"], key: string, how: Report): void => {
    if (how === "lost" || !ids) return;
    const event = { kind, source: how, keys: [key] };
    if (held) held.push(event);
    else for (const listener of listeners) listener(event);
  };
  const calls: string[] = [];
  const inserted: PlainBlock[] = [];
  const failing = new Set<string>();
  let selected: string | undefined;

  const fail = (call: string): void => {
    if (failing.delete(call)) throw new Error("The host could not do it.");
  };
  const indexOf = (paragraph: DraftParagraph): number => paragraphs.findIndex(({ key }) => key === paragraph.key);

  return {
    calls,
    inserted,
    text: () => paragraphs.map(({ text }) => text),
    edit: (index, text, how = "local") => {
      const paragraph = paragraphs[index];
      if (!paragraph) return;
      paragraphs[index] = { ...paragraph, text };
      report("changed", paragraph.key, how);
    },
    add: (index, text, how = "local") => {
      const added = paragraphOf(text);
      paragraphs.splice(index, 0, added);
      renumber();
      report("added", added.key, how);
    },
    remove: (index, how = "local") => {
      const [gone] = paragraphs.splice(index, 1);
      renumber();
      if (gone) report("deleted", gone.key, how);
    },
    move: (from, to, how = "local") => {
      const [moved] = paragraphs.splice(from, 1);
      if (!moved) return;
      paragraphs.splice(to, 0, moved);
      renumber();
      report("deleted", moved.key, how);
      report("added", moved.key, how);
    },
    swapIds: (one, other) => {
      const [first, second] = [paragraphs[one], paragraphs[other]];
      if (!first || !second) return;
      paragraphs[one] = { ...first, key: second.key };
      paragraphs[other] = { ...second, key: first.key };
    },
    holdReports: () => {
      held ??= [];
    },
    deliver: () => {
      const waiting = held ?? [];
      held = undefined;
      const joined = new Map<string, DraftEvent>();
      for (const event of waiting) {
        const name = `${event.kind} ${event.source}`;
        joined.set(name, { ...event, keys: [...(joined.get(name)?.keys ?? []), ...event.keys] });
      }
      for (const event of joined.values()) for (const listener of listeners) listener(event);
    },
    select: (from, until) => {
      selection = { from, until };
    },
    writeBeside: (index, text) => {
      others = others.map((paragraph, at) => (at === index ? { ...paragraph, text } : paragraph));
    },
    loseBeside: (part) => {
      others = [];
      missing = [...missing, part];
    },
    watchers: () => listeners.size,
    failNext: (call) => failing.add(call),
    selected: () => selected,
    refuseWrites: () => {
      editable = false;
    },
    capabilities: (): Promise<Capabilities> =>
      Promise.resolve({ host: "word", canEdit, knowsTracking: tracked !== "unknown" }),
    async readDraft(onPart) {
      fail("readDraft");
      let at = 0;
      do {
        const size = at === 0 ? firstPart : laterPart;
        const part = paragraphs.slice(at, at + size);
        calls.push(`read ${part.length}`);
        if ((await onPart(part, paragraphs.length)) === "stop") return [];
        at += size;
      } while (at < paragraphs.length);
      if (others.length > 0) await onPart(others, paragraphs.length + others.length);
      return missing;
    },
    async watch(listener) {
      fail("watch");
      if (!ids) return undefined;
      calls.push("watch");
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        return Promise.resolve();
      };
    },
    async readKeys(keys): Promise<readonly ParagraphReading[] | undefined> {
      fail("readKeys");
      calls.push(`read ${keys.length} by key`);
      const found = keys.map((key) => paragraphs.findIndex((one) => one.key === key));
      if (found.includes(-1)) return undefined;
      return found.map((index) => {
        const { ref: _place, ...rest } = paragraphs[index]!;
        return { ...rest, previous: paragraphs[index - 1]?.key };
      });
    },
    async readExtent(extent: Extent, onPart) {
      fail("readDraft");
      const from = selection.from;
      const chosen = paragraphs.slice(from, extent === "selection" ? selection.until : undefined);
      const above = paragraphs
        .slice(0, from)
        .filter(({ headingLevel }) => headingLevel !== undefined)
        .slice(-1);
      for (let at = 0; at === 0 || at < chosen.length;) {
        const part = chosen.slice(at, at + (at === 0 ? firstPart : laterPart));
        calls.push(`read ${part.length} of ${extent}`);
        const answer = await onPart({
          paragraphs: part,
          total: chosen.length,
          whole: paragraphs.length,
          above: at === 0 ? above : [],
        });
        if (answer === "stop") return;
        at += Math.max(part.length, 1);
      }
    },
    readAgain: (paragraph) => Promise.resolve(paragraphs[indexOf(paragraph)]),
    show({ paragraph, span }): Promise<ShowOutcome> {
      fail("show");
      const now = paragraphs[indexOf(paragraph)];
      if (now?.text !== paragraph.text) return Promise.resolve("moved");
      selected = now.text.slice(span.start, span.end);
      calls.push(`show ${now.ref.index}:${span.start}-${span.end}`);
      return Promise.resolve("shown");
    },
    replace({ paragraph, span }, text, select): Promise<ReplaceOutcome> {
      fail("replace");
      const index = indexOf(paragraph);
      const now = paragraphs[index];
      if (!editable) return Promise.resolve({ kind: "read-only" });
      if (now?.text !== paragraph.text) return Promise.resolve({ kind: "moved" });
      const next = { ...now, text: now.text.slice(0, span.start) + text + now.text.slice(span.end) };
      paragraphs[index] = next;
      calls.push(`replace ${index}:${span.start}-${span.end}`);
      report("changed", next.key, "local");
      if (select) selected = text.slice(select.start, select.end);
      return Promise.resolve({ kind: "replaced", paragraph: next, tracked });
    },
    turnOnTracking(): Promise<TrackingOutcome> {
      fail("turnOnTracking");
      calls.push("turn on tracking");
      if (turnOn === "on") tracked = true;
      return Promise.resolve(turnOn);
    },
    insertBlock(block): Promise<InsertOutcome> {
      fail("insertBlock");
      if (!editable) return Promise.resolve("read-only");
      if (insert === "inserted") inserted.push(block);
      return Promise.resolve(insert);
    },
  };
}
