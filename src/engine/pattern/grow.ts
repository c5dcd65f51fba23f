/** The values, with room for as many more. */
export function doubled(values: Int32Array): Int32Array {
  const more = new Int32Array(values.length * 2);
  more.set(values);
  return more;
}
