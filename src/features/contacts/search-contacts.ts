import type { Contact } from "../../content/types/reference";
import { coversAge, oldestAsked } from "./age-range";
import { meansWord, searchWords } from "./spelling";

/** Words that say nothing about which service is meant. */
const idle = new Set([
  "a",
  "an",
  "and",
  "age",
  "aged",
  "for",
  "in",
  "of",
  "old",
  "or",
  "the",
  "to",
  "with",
  "year",
  "years",
]);

/**
 * The contacts that fit every word typed, in the pack's order: by name, short name or misspelling, by need, by age
 * ("14" finds services for 11 to 18), or by number. An empty query fits all.
 */
export function searchContacts(contacts: readonly Contact[], query: string): readonly Contact[] {
  const typed = searchWords(query).filter((word) => !idle.has(word));
  return contacts.filter((contact) => {
    const words = searchable(contact);
    const digits = contact.phone.replace(/\D/gu, "");
    return typed.every((word) => {
      const number = /^\d+$/u.test(word) ? Number(word) : undefined;
      if (number !== undefined && word.length <= 2 && number <= oldestAsked) return coversAge(contact.age, number);
      if (number !== undefined) return digits.includes(word);
      return words.some((each) => meansWord(word, each));
    });
  });
}

function searchable(contact: Contact): readonly string[] {
  const { name, alsoCalled = [], whatFor, covers, whoCanRefer, age } = contact;
  return searchWords([name, ...alsoCalled, whatFor, ...covers, whoCanRefer, age].join(" "));
}
