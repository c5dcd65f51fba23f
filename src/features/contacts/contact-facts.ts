import type { Contact } from "../../content/types/reference";
import { contacts as words, shell } from "../strings";

/** What a pack says where no readable source gave the fact. */
const notGiven = /^(unknown|not seen|)$/iu;

/** Whether a source gave this fact. */
export function isKnown(value: string): boolean {
  return !notGiven.test(value.trim());
}

/** The fact, or "not known": a gap is shown, never filled. */
export function factText(value: string): string {
  return isKnown(value) ? value : words.unknown;
}

/** A date as a source gives it, or "date not known". */
export function dateText(value: string): string {
  return isKnown(value) && /\d/u.test(value) ? value : shell.dateUnknown;
}

/** A service that nobody can reach from here: the row says so and gives the front door instead. */
export function isUnreachable(contact: Contact): boolean {
  return !isKnown(contact.phone) && !isKnown(contact.url);
}

/** When the source itself says on which day it checked ("checked 18-04-2024"), that day. */
export function checkedBySource(contact: Contact): string | undefined {
  return /^checked\s+(.*\d.*)$/iu.exec(contact.asOf.trim())?.[1];
}
