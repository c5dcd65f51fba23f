import { deflateSync } from "fflate";

import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-read";

/** 1980-01-01, the first day a zip file can name: equal content must give equal bytes. */
const fixedDate = 0x21;
const utf8Names = 0x800;

/** Packs bytes as an entry for `writeZip`. */
export function packEntry(name: string, bytes: Uint8Array): ZipEntry {
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, packed: deflateSync(bytes, { level: 6 }) };
}

/** Writes a zip file, entries in the given order; what is already packed is written as it is. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const size = entries.reduce(
    (sum, entry, index) => sum + 76 + 2 * (names[index]?.length ?? 0) + entry.packed.length,
    22,
  );
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  const places: number[] = [];
  let at = 0;

  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    places.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry, name.length);
    file.set(name, at + 30);
    file.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  });

  const directoryAt = at;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true); // made by version 2.0
    writeCommon(view, at + 6, entry, name.length);
    view.setUint32(at + 42, places[index] ?? 0, true);
    file.set(name, at + 46);
    at += 46 + name.length;
  });

  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directoryAt, true);
  view.setUint32(at + 16, directoryAt, true);
  return file;
}

/** The 26 bytes that an entry's own header and its line in the directory have in common. */
function writeCommon(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true); // needs version 2.0
  view.setUint16(at + 2, utf8Names, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, fixedDate, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
