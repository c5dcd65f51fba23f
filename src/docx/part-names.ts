/** Where a part's relationships are kept: `word/document.xml` → `word/_rels/document.xml.rels`. */
export function relationshipsNameOf(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** A part name as it is written in a relationship: relative where it lies below the source's folder, as Word writes it. */
export function relativeTarget(source: string, name: string): string {
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  return name.startsWith(folder) ? name.slice(folder.length) : `/${name}`;
}

/** A target as written in a relationship, relative to the part it stands for, as a part name. */
export function resolveTarget(source: string, target: string): string {
  const folder = source.includes("/") ? source.slice(0, source.lastIndexOf("/")).split("/") : [];
  const path = target.startsWith("/") ? [] : folder;
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
