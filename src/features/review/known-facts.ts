import type { Contact } from "../../content/types/reference";
import type { Finding } from "../../engine/finding";
import { factText, isKnown } from "../contacts/contact-facts";
import { contacts as words, detail } from "../strings";

/**
 * What the pack knows of a phone number's services, a line each: name, number, and how old that is. Nothing is said of a
 * contact that the pack in use does not have.
 */
export function numberLines({ contacts: ids = [] }: Finding, contacts: readonly Contact[]): readonly string[] {
  return ids.flatMap((id) => {
    const contact = contacts.find((one) => one.id === id);
    if (contact === undefined) return [];
    const asOf = isKnown(contact.asOf) ? contact.asOf : words.unknown;
    return [detail.numberLine(contact.name, factText(contact.phone), words.datedBySource(asOf))];
  });
}
