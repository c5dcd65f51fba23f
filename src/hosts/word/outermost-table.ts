/** The table that no other is round; `table` must have its `nestingLevel` loaded. Proxies only: Word follows the path. */
export function outermostTable(table: Word.Table): Word.Table {
  let outer = table;
  for (let level = table.nestingLevel; level > 1; level -= 1) outer = outer.parentTable;
  return outer;
}
