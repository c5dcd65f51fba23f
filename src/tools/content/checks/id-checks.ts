import type { ContentCheck } from "./check";

/** No two items of a pack share an id, of whatever kind: findings, `off` and dismissals refer to it alone. */
export const idIsUnique: ContentCheck = ({ pack, problemIn }) => {
  const kindOf = new Map<string, string>();
  return (["wording", "indicators", "recording", "contacts", "definitions", "sections"] as const).flatMap((kind) =>
    pack[kind].flatMap(({ id }) => {
      const other = kindOf.get(id);
      kindOf.set(id, kind);
      return other === undefined
        ? []
        : [problemIn(id, ["id"], `the id "${id}" is also used in ${other}; choose another`)];
    }),
  );
};

/** The safety strip's contact is there and can be rung. */
export const frontDoorCanBeRung: ContentCheck = ({ pack, problemInHead }) => {
  if (pack.frontDoor === undefined) return [];
  const contact = pack.contacts.find(({ id }) => id === pack.frontDoor);
  if (contact === undefined)
    return [problemInHead(["frontDoor"], `no contact has the id "${pack.frontDoor}"; correct it`)];
  if (contact.phone === "unknown") {
    return [
      problemInHead(["frontDoor"], `the contact "${pack.frontDoor}" has no phone number; the front door needs one`),
    ];
  }
  return [];
};
