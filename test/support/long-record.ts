import { longExample } from "../../src/tools/fixtures/other-examples";

/** A record of so many paragraphs, made for tests of size; its people are invented. */
export function longRecord(paragraphs: number): Uint8Array {
  return longExample(paragraphs);
}
