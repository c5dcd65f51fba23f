/** Shows how far the check is, on a line that rewrites itself. */
export type Progress = Readonly<{
  show(done: number): void;
  /** Takes the line away, before something else is written to the terminal. */
  clear(): void;
}>;

/** Where progress is shown; `process.stderr` is one. */
export type Terminal = Readonly<{ isTTY?: boolean; write(text: string): unknown }>;

const wipe = "\r\u001b[K";

/**
 * "120 of 3,000 files". Silent unless the stream is a terminal, so that logs hold problems only, and for a single file.
 *
 * @param countFiles asked once, and only when there is a terminal: counting walks the folders
 */
export function createProgress(terminal: Terminal, countFiles: () => number): Progress {
  const total = terminal.isTTY === true ? countFiles() : 0;
  let isShown = false;
  return {
    show(done) {
      if (total < 2 || done >= total) return;
      terminal.write(`${wipe}${inThousands(done)} of ${inThousands(total)} files`);
      isShown = true;
    },
    clear() {
      if (!isShown) return;
      terminal.write(wipe);
      isShown = false;
    },
  };
}

function inThousands(number: number): string {
  return number.toLocaleString("en-GB");
}
