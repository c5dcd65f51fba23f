import type { Contact } from "../../content/types/reference";

export type ContactGroup = Readonly<{ group: Contact["group"]; contacts: readonly Contact[] }>;

const order: readonly Contact["group"][] = ["report-and-refer", "support", "specialist-advice", "national-helpline"];

/**
 * The contacts by group, reporting first. Within a group the reference decides, which counts from what is needed most:
 * the police and the front door come first. Empty groups are left out.
 */
export function groupContacts(contacts: readonly Contact[]): readonly ContactGroup[] {
  const inOrder = [...contacts].sort((a, b) => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0));
  return order
    .map((group) => ({ group, contacts: inOrder.filter((contact) => contact.group === group) }))
    .filter((each) => each.contacts.length > 0);
}
