import type { Contact } from "../../content/types/reference";

export type ContactGroup = Readonly<{ group: Contact["group"]; contacts: readonly Contact[] }>;

const order: readonly Contact["group"][] = ["report-and-refer", "support", "specialist-advice", "national-helpline"];

/** The contacts by group, reporting first; within a group in the pack's order. Empty groups are left out. */
export function groupContacts(contacts: readonly Contact[]): readonly ContactGroup[] {
  return order
    .map((group) => ({ group, contacts: contacts.filter((contact) => contact.group === group) }))
    .filter((each) => each.contacts.length > 0);
}
