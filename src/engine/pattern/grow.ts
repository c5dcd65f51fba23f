/** The values, with room for as many more, and for so many in all. */
export function doubled(values: Int32Array, least = 0): Int32Array {
  const more = new Int32Array(Math.max(least, values.length * 2));
  more.set(values);
  return more;
}
