/**
 * The key of a paragraph for which the host has no handle of its own: its place. An edit before it shifts it, so such a
 * key says where to look first, and never that a paragraph is the same one.
 */
export function placeKey(index: number): string {
  return `at:${index}`;
}

/** Whether a key is only a place. */
export function isPlaceKey(key: string): boolean {
  return key.startsWith("at:");
}
