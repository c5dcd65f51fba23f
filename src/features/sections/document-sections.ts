import type { FoundSection } from "../ports/section-host";
import { sections as words } from "../strings";
import type { SectionPlan } from "./plan";

/** A section of the document with the name it is listed under. */
export type DocumentSection = Readonly<{ instance: string; name: string }>;

/** The document's sections, in its order; several of one kind are numbered. */
export function documentSections(
  plans: readonly SectionPlan[],
  found: readonly FoundSection[],
): readonly DocumentSection[] {
  const titles = new Map(plans.map(({ sectionId, title }) => [sectionId, title]));
  return found.map(({ ref }) => {
    const same = found.filter((other) => other.ref.sectionId === ref.sectionId);
    const title = titles.get(ref.sectionId) ?? ref.sectionId;
    const position = same.findIndex((other) => other.ref.instance === ref.instance) + 1;
    return { instance: ref.instance, name: same.length === 1 ? title : words.numbered(title, position, same.length) };
  });
}
