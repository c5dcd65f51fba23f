/** What is thrown for tables that hold together nowhere: cut off, or written by something else. */
export function brokenTables(): Error {
  return new Error("The tables of this pack are broken. Compile it again.");
}
