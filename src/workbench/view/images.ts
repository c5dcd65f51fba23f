import { NAMESPACE } from "./word-xml";

/** Gives an address for a picture of the file that the browser can draw by itself, or undefined. */
export type ImageSource = Readonly<{
  /** @param drawing a `w:drawing` or an older `w:pict` */
  addressOf(drawing: Element): string | undefined;
  /** Frees what the addresses hold. Call once, when the document is closed. */
  release(): void;
}>;

/** What the images need of an open file: its parts and the relationships of its main part. */
export type PictureParts = Readonly<{
  partOf(relationshipId: string): string | undefined;
  bytesOf(part: string): Uint8Array | undefined;
}>;

// Only still pictures, and by what the bytes say, not the name. No SVG: it is a document with addresses of its own.
const SIGNATURES: readonly (readonly [type: string, bytes: readonly number[]])[] = [
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/gif", [0x47, 0x49, 0x46, 0x38]],
  ["image/bmp", [0x42, 0x4d]],
];

/** The type a picture's first bytes show; undefined for one that is not drawn. */
export function pictureType(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0];
}

/** The relationship id of an embedded picture; linked pictures (`r:link`) lie outside the file and are never loaded. */
export function pictureId(drawing: Element): string | undefined {
  const picture = drawing.getElementsByTagNameNS(NAMESPACE.a, "blip")[0];
  return picture?.getAttributeNS(NAMESPACE.r, "embed") ?? undefined;
}

/** Pictures of the body as `blob:` addresses, made when first asked for. */
export function createImageSource(parts: PictureParts): ImageSource {
  const addresses = new Map<string, string | undefined>();

  function make(part: string): string | undefined {
    const bytes = parts.bytesOf(part);
    const type = bytes === undefined ? undefined : pictureType(bytes);
    if (bytes === undefined || type === undefined) return undefined;
    return URL.createObjectURL(new Blob([bytes.slice()], { type }));
  }

  return {
    addressOf(drawing) {
      const id = pictureId(drawing);
      const part = id === undefined ? undefined : parts.partOf(id);
      if (part === undefined) return undefined;
      if (!addresses.has(part)) addresses.set(part, make(part));
      return addresses.get(part);
    },
    release() {
      for (const address of addresses.values()) if (address !== undefined) URL.revokeObjectURL(address);
      addresses.clear();
    },
  };
}
