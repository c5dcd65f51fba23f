import { once } from "node:events";
import type { Writable } from "node:stream";

/** Writes to a stream no faster than it is read, so that output does not pile up in memory. */
export function writerTo(stream: Writable): (text: string) => Promise<void> {
  return async (text) => {
    if (text !== "" && !stream.write(text)) await once(stream, "drain");
  };
}
