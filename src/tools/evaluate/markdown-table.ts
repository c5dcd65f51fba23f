/** Rows of cells, the head first, as a Markdown table whose columns line up; columns after the first are numbers. */
export function markdownTable(rows: readonly (readonly string[])[], textColumns = 1): string {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, at) => Math.max(3, ...rows.map((row) => escaped(row[at]).length)));
  const line = (row: readonly string[]) => {
    const cells = widths.map((width, at) =>
      at < textColumns ? escaped(row[at]).padEnd(width) : escaped(row[at]).padStart(width),
    );
    return `| ${cells.join(" | ")} |`;
  };
  const rule = widths.map((width, at) => (at < textColumns ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  const [head = [], ...body] = rows;
  return [line(head), `| ${rule.join(" | ")} |`, ...body.map(line)].join("\n");
}

function escaped(cell: string | undefined): string {
  return (cell ?? "").replace(/\|/g, "\\|");
}
