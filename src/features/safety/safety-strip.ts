import type { Pack } from "../../content/types/pack";
import { isKnown } from "../contacts/contact-facts";
import { strip } from "../strings";

/** The two lines that stand on every screen. `local` is the front door, or where to find a local number. */
export type SafetyStrip = Readonly<{ danger: string; police: string; local: string }>;

/** 999 and 101 are in the code, so that they are there whatever happens to the pack. */
export function safetyStrip(pack: Pick<Pack, "frontDoor" | "contacts"> | undefined): SafetyStrip {
  const door = frontDoor(pack);
  return {
    danger: strip.danger,
    police: strip.police,
    local: door ? strip.frontDoor(door.name, door.phone) : strip.noPack,
  };
}

/** The pack's front door with a short name, for sentences such as "call First Response on …". */
export function frontDoor(
  pack: Pick<Pack, "frontDoor" | "contacts"> | undefined,
): Readonly<{ name: string; phone: string }> | undefined {
  const contact = pack?.contacts.find(({ id }) => id === pack.frontDoor);
  if (!contact || !isKnown(contact.phone)) return undefined;
  return { name: contact.name.replace(/\s*\(.*\)\s*$/u, ""), phone: contact.phone };
}
