import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const candidates = [
  "soffice",
  "libreoffice",
  "/usr/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];

/** The LibreOffice of this machine; undefined when there is none, and then its tests are skipped visibly. */
export function findLibreOffice(): string | undefined {
  return candidates.find(
    (command) => spawnSync(command, ["--version"], { stdio: "ignore", timeout: 60_000 }).status === 0,
  );
}

/** What LibreOffice is asked to make of a document. */
export type Conversion = "txt" | "fodt" | "pdf";

const filters: Record<Conversion, string> = { txt: "txt:Text (encoded):UTF8", fodt: "fodt", pdf: "pdf" };

/**
 * Opens Word files in LibreOffice, all in one call, and returns what it makes of each; undefined for a file that it
 * could not open. It is told that they are Word files, since it otherwise shows any text as if it were a document, and
 * it has a profile of its own, so that a running LibreOffice is not disturbed.
 */
export function convertWithLibreOffice(
  command: string,
  files: ReadonlyMap<string, Uint8Array>,
  to: Conversion,
): ReadonlyMap<string, Uint8Array | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), "recordwell-soffice-"));
  try {
    const out = path.join(folder, "out");
    mkdirSync(out);
    const names = [...files.keys()];
    const paths = [...files.values()].map((bytes, index) => {
      const place = path.join(folder, `${index}.docx`);
      writeFileSync(place, bytes);
      return place;
    });
    // It exits with 0 whether or not it could open a file: only what it has written counts.
    execFileSync(
      command,
      [
        "--headless",
        `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`,
        "--infilter=MS Word 2007 XML",
        "--convert-to",
        filters[to],
        "--outdir",
        out,
        ...paths,
      ],
      { stdio: "ignore", timeout: 240_000 },
    );
    return new Map(
      names.map((name, index) => {
        const made = path.join(out, `${index}.${to}`);
        return [name, existsSync(made) ? new Uint8Array(readFileSync(made)) : undefined];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The plain text that LibreOffice exports of each file, without its byte order mark. */
export function textByLibreOffice(
  command: string,
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, string | undefined> {
  const converted = convertWithLibreOffice(command, files, "txt");
  return new Map([...converted].map(([name, bytes]) => [name, bytes && new TextDecoder().decode(bytes)]));
}

/** "7.4" of `LibreOffice 7.4.7.2`: what it makes of a document changes with this. */
export function libreOfficeVersion(command: string): string | undefined {
  return /LibreOffice (\d+\.\d+)/.exec(
    spawnSync(command, ["--version"], { encoding: "utf8", timeout: 60_000 }).stdout,
  )?.[1];
}

/**
 * Lets LibreOffice print documents, and keeps a PDF of each for people to look at.
 *
 * @param folder made if it is not there
 * @returns how many pages each has; 0 for one that was not printed
 */
export function printByLibreOffice(
  command: string,
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
): ReadonlyMap<string, number> {
  mkdirSync(folder, { recursive: true });
  const printed = convertWithLibreOffice(command, files, "pdf");
  return new Map(
    [...printed].map(([name, pdf]) => {
      if (pdf === undefined) return [name, 0];
      writeFileSync(path.join(folder, `${name.replace(/[^a-z0-9]+/gi, "-")}.pdf`), pdf);
      return [
        name,
        Buffer.from(pdf)
          .toString("latin1")
          .match(/\/Type\s*\/Page\b/g)?.length ?? 0,
      ];
    }),
  );
}
