import type { PagePack } from "../../content/types/pack";
import type { Section } from "../../content/types/section";
import { dateText } from "../contacts/contact-facts";
import { frontDoor } from "../safety/safety-strip";
import { shell } from "../strings";
import { planSection, type SectionPlan } from "./plan";

/** What can be inserted with this pack. A section without a date of its own has the pack's; if that is none, it says so. */
export function planSections(
  sections: readonly Section[],
  pack: Pick<PagePack, "title" | "version" | "checked" | "frontDoor" | "contacts">,
): readonly SectionPlan[] {
  return sections.map((section) => {
    const date = [section.checked, pack.checked].map(dateText).find((each) => each !== shell.dateUnknown);
    return planSection(section, {
      packTitle: pack.title,
      packVersion: pack.version,
      checked: date,
      frontDoor: frontDoor(pack)?.name,
    });
  });
}
