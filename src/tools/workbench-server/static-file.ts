import { statSync } from "node:fs";
import path from "node:path";

/** A folder whose files are served under a prefix of the address. */
export type Root = Readonly<{
  /** Begins and ends with a slash. */
  prefix: string;
  folder: string;
  /** Try the name in lower case when it is not there as asked: office.js asks for `AgaveErrorUX/`, npm has `agaveerrorux/`. */
  lowerCase?: true;
}>;

/**
 * The file for a path of an address, or undefined when there is none. Never outside the roots, whatever the path holds.
 * @param pathname as it stands in the address, still escaped.
 */
export function findFile(roots: readonly Root[], pathname: string): string | undefined {
  const wanted = decoded(pathname);
  if (wanted === undefined) return undefined;
  for (const { prefix, folder, lowerCase } of roots) {
    if (!wanted.startsWith(prefix)) continue;
    const rest = wanted.slice(prefix.length);
    const found = fileIn(folder, rest) ?? (lowerCase ? fileIn(folder, rest.toLowerCase()) : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function fileIn(folder: string, rest: string): string | undefined {
  const root = path.resolve(folder);
  const file = path.resolve(root, `.${path.sep}${rest}`, rest.endsWith("/") || rest === "" ? "index.html" : "");
  if (!file.startsWith(root + path.sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function decoded(pathname: string): string | undefined {
  try {
    const text = decodeURIComponent(pathname);
    // A backslash separates folders on Windows, a NUL ends names in older systems: neither has a place in an address.
    return /[\\\0]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** The media type for a file, by its ending. */
export function mediaType(file: string): string {
  return types[path.extname(file).toLowerCase()] ?? "application/octet-stream";
}
