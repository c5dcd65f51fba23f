import type { Pack } from "../../content/types/pack";
import type { Contact } from "../../content/types/reference";
import type { PlainBlock } from "../ports/record-host";
import { contacts as words, shell } from "../strings";
import { checkedBySource, dateText, factText, isKnown } from "./contact-facts";

/**
 * A contact as plain paragraphs for a record, ending with where the details come from and when they were checked: the
 * source's own day, else the pack's, else "date not known".
 */
export function contactBlock(contact: Contact, pack: Pick<Pack, "title" | "version" | "checked">): PlainBlock {
  const facts: readonly (readonly [string, string])[] = [
    [words.phone, contact.phone],
    [words.link, contact.url],
    [words.hours, contact.hours],
    [words.age, contact.age],
    [words.whatFor, contact.whatFor],
  ];
  const lines = facts
    .filter(([label, value]) => label === words.phone || isKnown(value))
    .map(([label, value]) => words.blockLine(label, factText(value)));
  const date = checkedBySource(contact) ?? dateText(pack.checked);
  const last =
    date === shell.dateUnknown
      ? words.blockEndUnknown(pack.title, pack.version)
      : words.blockEnd(pack.title, pack.version, date);
  return { paragraphs: [contact.name, ...lines, last] };
}

/** The same as text for the clipboard. */
export function contactText(contact: Contact, pack: Pick<Pack, "title" | "version" | "checked">): string {
  return contactBlock(contact, pack).paragraphs.join("\n");
}
