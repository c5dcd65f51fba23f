import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Writable } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { ok } from "../../src/base/result";
import { checkFiles, type FileRun } from "../../src/cli/check-files";
import { countFiles, findFiles } from "../../src/cli/find-files";
import { createProgress } from "../../src/cli/progress";
import { readDocument, type ReadDocument } from "../../src/cli/read-document";
import { jsonReport } from "../../src/cli/report-json";
import { sarifReport } from "../../src/cli/report-sarif";
import { textReport } from "../../src/cli/report-text";
import { writerTo } from "../../src/cli/write-in-step";
import { runCommand } from "../support/built-command";
import { examplePack } from "../support/example-pack";
import { p, smallDocxBytes } from "../workbench/host/small-docx";

const thousands = 2_000;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "recordwell-"));
  for (let number = 0; number < thousands; number++) {
    const place = path.join(folder, `team ${number % 8}`, `year ${number % 5}`);
    if (number < 40) mkdirSync(place, { recursive: true });
    const words = number % 100 === 0 ? "Maya (invented) makes herself vulnerable." : "Maya (invented) ate lunch.";
    writeFileSync(path.join(place, `${number}.txt`), `${words}\n`);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A run over the folder that finds nothing and writes nowhere, but for what a test is about. */
function runOf(changes: Partial<FileRun> = {}): FileRun {
  return {
    found: findFiles([folder]),
    read: readDocument,
    check: () => ({ findings: [], unchecked: [], mayBeRecord: true }),
    report: jsonReport(examplePack),
    write: () => Promise.resolve(),
    onProblem: () => undefined,
    onDone: () => undefined,
    ...changes,
  };
}

describe(`a folder of ${thousands} files`, () => {
  it("is read one document at a time: the next is opened when the last is written", async () => {
    const events: string[] = [];
    const outcome = await checkFiles(
      runOf({
        found: pulled(events),
        read(file) {
          events.push("read");
          return readDocument(file);
        },
        async write(text) {
          await new Promise((done) => setImmediate(done));
          if (text.includes(".txt")) events.push("written");
        },
      }),
    );
    expect(outcome.files).toBe(thousands);
    expect(events).toEqual(Array.from({ length: thousands }, () => ["found", "read", "written"]).flat());
  });

  function* pulled(events: string[]) {
    for (const file of findFiles([folder])) {
      events.push("found");
      yield file;
    }
  }

  it.each([
    ["json", () => jsonReport(examplePack)],
    ["text", () => textReport(examplePack)],
    ["sarif", () => sarifReport(examplePack, "0.0.0")],
  ] as const)("leaves no document behind in memory, as %s", async (_, report) => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void; // the flag makes it a global of new contexts
    const documents: WeakRef<ReadDocument>[] = [];
    let mostAlive = 0;
    await checkFiles(
      runOf({
        report: report(),
        read(file) {
          const document = readDocument(file);
          if (document.ok) documents.push(new WeakRef(document.value));
          return document;
        },
        async write() {
          await new Promise((done) => setImmediate(done)); // a weak reference holds until its turn is over
        },
        onDone(files) {
          if (files % 500 !== 0) return;
          collect();
          mostAlive = Math.max(mostAlive, documents.filter((document) => document.deref() !== undefined).length);
        },
      }),
    );
    expect(documents).toHaveLength(thousands);
    expect(mostAlive).toBeLessThanOrEqual(2);
  });

  it("writes no faster than its reader reads", async () => {
    let received = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _encoding, done) {
        received += chunk.length;
        setImmediate(done);
      },
    });
    const waiting: number[] = [];
    await checkFiles(
      runOf({
        write: writerTo(slow),
        read(file) {
          waiting.push(slow.writableLength);
          return readDocument(file);
        },
      }),
    );
    expect(Math.max(...waiting)).toBe(0);
    expect(received).toBeGreaterThan(thousands * 20);
  });

  it("is reported whole by the built command, with nothing on standard error", () => {
    const { code, out, err } = runCommand(folder, ["check", "--format", "json", "."]);
    type Report = Readonly<{ documents: readonly Readonly<{ file: string; findings: readonly unknown[] }>[] }>;
    const { documents } = JSON.parse(out) as Report;
    expect([code, err, documents.length]).toEqual([1, "", thousands]);
    expect(documents.filter(({ findings }) => findings.length > 0)).toHaveLength(thousands / 100);
    const names = documents.map(({ file }) => file);
    expect(new Set(names).size).toBe(thousands);
  });
});

describe("a folder of Word files", () => {
  const copies = 300;

  it("leaves no file, no markup and no document behind in memory", async () => {
    const records = mkdtempSync(path.join(tmpdir(), "recordwell-"));
    try {
      const line = "Maya (invented) came to school and ate lunch with her friends, as on other days.";
      const bytes = smallDocxBytes(Array.from({ length: 40 }, () => p(line)).join(""));
      for (let number = 0; number < copies; number++) writeFileSync(path.join(records, `${number}.docx`), bytes);
      setFlagsFromString("--expose-gc");
      const collect = runInNewContext("gc") as () => void; // the flag makes it a global of new contexts
      const heap: number[] = [];
      let read = 0;
      await checkFiles(
        runOf({
          found: findFiles([records]),
          read(file) {
            const document = readDocument(file);
            if (document.ok) read += document.value.paragraphs.length;
            return document;
          },
          async write() {
            await new Promise((done) => setImmediate(done));
          },
          onDone(files) {
            if (files % 100 !== 0) return;
            collect();
            heap.push(process.memoryUsage().heapUsed);
          },
        }),
      );
      expect(read).toBe(copies * 40);
      expect(heap).toHaveLength(copies / 100);
      // The markup of one takes more than 100 kB, so that two hundred kept ones could not be overlooked.
      expect((heap.at(-1) ?? Infinity) - (heap[0] ?? 0)).toBeLessThan(10_000_000);
    } finally {
      rmSync(records, { recursive: true });
    }
  });
});

describe("a file that goes wrong", () => {
  const found = ["a", "b", "c"].map((file) => ({ file }));
  const document = ok({ paragraphs: [] });

  it("has one line for its problem; one that is read in part is counted as read", async () => {
    const problems: string[] = [];
    const counts = await checkFiles(
      runOf({
        found: [...found, { file: "d", problem: "It is not there." }],
        read: (file) => (file === "b" ? ok({ paragraphs: [], problem: "Its headers could not be read." }) : document),
        onProblem: (file, problem) => problems.push(`${file}: ${problem}`),
      }),
    );
    expect(counts).toEqual({ files: 3, prompts: 0, unread: 1, partly: 1 });
    expect(problems).toEqual(["b: Its headers could not be read.", "d: It is not there."]);
  });

  it("by a fault of ours costs only itself, and no words of the document are repeated", async () => {
    const problems: string[] = [];
    const counts = await checkFiles(
      runOf({
        found,
        read(file) {
          if (file === "b") throw new Error("Secret Name lives at Secret Street");
          return document;
        },
        onProblem: (_, problem) => problems.push(problem),
      }),
    );
    expect(counts).toMatchObject({ files: 2, unread: 1 });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/fault in Recordwell/);
    expect(problems[0]).not.toMatch(/Secret/);
  });
});

describe("progress", () => {
  const terminal = (isTTY: boolean) => {
    const shown: string[] = [];
    return { isTTY, shown, write: (text: string) => shown.push(text) };
  };

  it("says how many of how many on a terminal, on one line", () => {
    const screen = terminal(true);
    const progress = createProgress(screen, () => 3_000);
    progress.show(120);
    progress.show(1_234);
    expect(screen.shown).toEqual(["\r\u001b[K120 of 3,000 files", "\r\u001b[K1,234 of 3,000 files"]);
  });

  it("is taken away before other lines, and once only", () => {
    const screen = terminal(true);
    const progress = createProgress(screen, () => 2);
    progress.clear();
    progress.show(1);
    progress.clear();
    progress.clear();
    expect(screen.shown).toEqual(["\r\u001b[K1 of 2 files", "\r\u001b[K"]);
  });

  it("is not left standing at the end, nor shown for a single file", () => {
    const [screen, other] = [terminal(true), terminal(true)];
    createProgress(screen, () => 2).show(2);
    createProgress(other, () => 1).show(1);
    expect([screen.shown, other.shown]).toEqual([[], []]);
  });

  it("is silent where there is no terminal, and nothing is counted for it", () => {
    const screen = terminal(false);
    const count = jest.fn(() => 3_000);
    createProgress(screen, count).show(120);
    expect(screen.shown).toEqual([]);
    expect(count).not.toHaveBeenCalled();
  });

  it("counts what will be read, and what cannot be", () => {
    expect(countFiles([folder, "absent.txt", "-"])).toBe(thousands + 2);
  });
});
