import type {
  Capabilities,
  DraftParagraph,
  DraftPart,
  InsertOutcome,
  PlainBlock,
  RecordHost,
  ReplaceOutcome,
  ShowOutcome,
} from "../../src/features/ports/record-host";

export type MemoryHostOptions = Readonly<{
  canEdit?: boolean;
  tracked?: boolean | "unknown";
  /** Paragraphs in the first part and in each later one, as design.md D6 has them. */
  firstPart?: number;
  laterPart?: number;
  insert?: InsertOutcome;
  /** What stands beside the body, already in its order. */
  beside?: readonly DraftParagraph[];
  unread?: readonly DraftPart[];
}>;

/** A draft in memory behind the same port as Word: it checks the words before it writes, and counts what it is asked. */
export type MemoryHost = RecordHost & {
  /** The draft as it stands. */
  text(): string[];
  /** Somebody else edits a paragraph. */
  edit(index: number, text: string): void;
  /** Makes the next call of a kind throw. */
  failNext(call: "readDraft" | "replace" | "show" | "insertBlock"): void;
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
  const { canEdit = true, tracked = true, firstPart = 600, laterPart = 500, insert = "inserted" } = options;
  const { beside = [], unread = [] } = options;
  let editable = canEdit;
  const paragraphs: DraftParagraph[] = lines.map((line, index) => ({
    ref: { story: "body", index },
    key: `p${index}`,
    text: line.replace(/^# /u, ""),
    ...(line.startsWith("# ") ? { headingLevel: 1 } : {}),
  }));
  const others = [...beside];
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
    edit: (index, text) => {
      const paragraph = paragraphs[index];
      if (paragraph) paragraphs[index] = { ...paragraph, text };
    },
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
      return unread;
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
      if (select) selected = text.slice(select.start, select.end);
      return Promise.resolve({ kind: "replaced", paragraph: next, tracked });
    },
    insertBlock(block): Promise<InsertOutcome> {
      fail("insertBlock");
      if (!editable) return Promise.resolve("read-only");
      if (insert === "inserted") inserted.push(block);
      return Promise.resolve(insert);
    },
  };
}
