import { Inflate } from "fflate";

import { crc32 } from "./crc32";
import { limits } from "./limits";
import { DocxError } from "./problems";

/** One entry as it lies in the file: still packed, so that an unchanged entry can be written back as it is. */
export type ZipEntry = Readonly<{
  name: string;
  /** 0 stored, 8 deflated; nothing else is accepted. */
  method: number;
  crc: number;
  /** Unpacked size in bytes, as declared; `unpack` holds the entry to it. */
  size: number;
  packed: Uint8Array;
}>;

const endOfDirectory = 0x06054b50;
const directoryHeader = 0x02014b50;
const localHeader = 0x04034b50;

/**
 * Reads the directory of a zip file; nothing is unpacked.
 *
 * We read it ourselves, since a hostile file lies in the directory: sizes, overlapping entries and names must be
 * judged before the first byte is unpacked, and fflate's own reader trusts them.
 *
 * @throws DocxError
 */
export function readZip(file: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = findEndOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const directoryAt = view.getUint32(end + 16, true);
  if (count === 0xffff || directoryAt === 0xffffffff) throw new DocxError("too-large", "64-bit zip");
  if (count > limits.entries) throw new DocxError("too-large", "too many parts");

  const entries: (ZipEntry & { at: number; end: number })[] = [];
  let at = directoryAt;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryHeader) throw new DocxError("damaged", "zip directory");
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new DocxError("damaged", "zip directory");
    entries.push(readEntry(file, view, at, nameLength, directoryAt));
    at = next;
  }
  judge(entries);
  return entries.map(({ name, method, crc, size, packed }) => ({ name, method, crc, size, packed }));
}

function findEndOfDirectory(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff); // the comment after it has at most 65,535 bytes
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw new DocxError("damaged", "the end of the file is missing");
}

function readEntry(file: Uint8Array, view: DataView, at: number, nameLength: number, limit: number) {
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) throw new DocxError("encrypted");
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new DocxError("damaged", "unknown zip method");
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > limit || view.getUint32(local, true) !== localHeader) throw new DocxError("damaged", "zip entry");
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > limit) throw new DocxError("damaged", "zip entry cut off");
  return {
    name: new TextDecoder().decode(file.subarray(at + 46, at + 46 + nameLength)),
    method,
    crc: view.getUint32(at + 16, true),
    size,
    packed: file.subarray(start, start + packedSize),
    at: local,
    end: start + packedSize,
  };
}

/** Refuses what no Word processor writes: bombs, entries that share bytes, names twice or outside the package. */
function judge(entries: readonly (ZipEntry & { at: number; end: number })[]): void {
  let total = 0;
  const names = new Set<string>();
  for (const { name, size, packed } of entries) {
    total += size;
    const ratio = size / Math.max(1, packed.length);
    if (total > limits.unpacked) throw new DocxError("too-large", "unpacked size");
    if (size > limits.ratioAppliesAbove && ratio > limits.ratio) throw new DocxError("too-large", "packed too tightly");
    if (isHostileName(name)) throw new DocxError("damaged", "unsafe part name");
    const key = name.toLowerCase(); // part names are equal whatever their case (ECMA-376 part 2)
    if (names.has(key)) throw new DocxError("damaged", "two parts with one name");
    names.add(key);
  }
  const byPlace = [...entries].sort((a, b) => a.at - b.at);
  byPlace.forEach((entry, index) => {
    const next = byPlace[index + 1];
    if (next && next.at < entry.end) throw new DocxError("damaged", "overlapping zip entries");
  });
}

/** Names are never used as file names here, but whoever unpacks the saved file must be safe as well. */
function isHostileName(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
  return name === "" || /^[/\\]|^[a-z]:|\\|[\u0000-\u001f\ufffd]/i.test(name) || name.split("/").includes("..");
}

/**
 * Unpacks one entry and holds it to its declared size while unpacking, so that a directory that lies costs no memory.
 *
 * @throws DocxError
 */
export function unpack(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflate(entry.packed, entry.size);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new DocxError("damaged", "checksum");
  return bytes;
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new DocxError("damaged", "a part is larger than it says");
    out.set(chunk, length);
    length += chunk.length;
  });
  const step = 16 * 1024; // one step cannot unpack to more than about 16 MB
  try {
    if (packed.length === 0) stream.push(packed, true);
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (error) {
    if (error instanceof DocxError) throw error;
    throw new DocxError("damaged", "packed data");
  }
  return out.subarray(0, length);
}
