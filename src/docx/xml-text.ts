import { DocxError } from "./problems";

/**
 * Decodes an XML part as its byte order mark says, else as UTF-8: the two encodings that a package may use
 * (ECMA-376 part 2).
 *
 * @throws DocxError when the bytes are not that encoding; wrong characters in a record are worse than a refusal
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new DocxError("damaged", "a part is not valid UTF-8 or UTF-16");
  }
}

/** The XML declaration with the white space after it; empty when there is none. */
export function declarationOf(xml: string): string {
  return /^<\?xml\s[^>]{0,200}\?>\s*/.exec(xml)?.[0] ?? "";
}

/** The declaration to write back: what was there, but parts are always written in UTF-8. */
export function declarationToWrite(declaration: string): string {
  return declaration.replace(/(encoding\s*=\s*["'])[^"']*(["'])/i, "$1UTF-8$2");
}

/**
 * True when a document type declaration stands before the root element, the only place where it has a meaning.
 * It is what entity bombs and external entities need; Office never writes one.
 */
export function hasDocumentType(xml: string): boolean {
  let at = 0;
  for (;;) {
    const open = xml.indexOf("<", at);
    if (open < 0) return false;
    const next = xml.startsWith("<!--", open) ? "-->" : xml.startsWith("<?", open) ? "?>" : undefined;
    if (!next) return xml.startsWith("<!", open);
    const close = xml.indexOf(next, open);
    if (close < 0) return false;
    at = close + next.length;
  }
}

/**
 * Text that XML 1.0 can hold. Control characters other than tab and line ends are dropped; half of a surrogate pair
 * and the two non-characters U+FFFE and U+FFFF become U+FFFD, so that nothing vanishes unseen.
 */
export function storableText(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- control characters are exactly what is dropped
      .replace(/[\u0000-\u0008\u000e-\u001f]/g, "")
      .replace(/[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
  );
}
