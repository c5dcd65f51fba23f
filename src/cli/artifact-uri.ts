import path from "node:path";
import { pathToFileURL } from "node:url";

/**
 * A path as given, as the URI reference that SARIF asks for: percent-encoded, with forward slashes; absolute paths as
 * `file:` addresses. Standard input stays "-".
 */
export function artifactUri(file: string): string {
  const name = withoutHalfPairs(file);
  if (path.isAbsolute(name)) return pathToFileURL(name).href;
  return name.split(path.sep).map(encodeURIComponent).join("/");
}

/** Windows allows half of a surrogate pair in a file name; no URI can hold one. */
function withoutHalfPairs(name: string): string {
  return name.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
