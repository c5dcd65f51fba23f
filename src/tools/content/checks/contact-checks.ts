import type { ContentCheck } from "./check";

/** A phone number is digits, spaces and who it reaches, or "unknown"; a number nobody can dial helps nobody. */
export const phoneCanBeDialled: ContentCheck = ({ pack, problemIn }) =>
  pack.contacts.flatMap(({ id, phone }) =>
    phone === "unknown" || /[0-9]{3}/.test(phone)
      ? []
      : [problemIn(id, ["phone"], `"${phone}" has no number in it; write it as the source does, or unknown`)],
  );

/** The same search word twice in one contact is a slip. */
export const searchWordsDiffer: ContentCheck = ({ pack, problemIn }) =>
  pack.contacts.flatMap(({ id, alsoCalled = [] }) => {
    const folded = alsoCalled.map((word) => word.toLowerCase());
    return folded.flatMap((word, index) =>
      folded.indexOf(word) === index
        ? []
        : [problemIn(id, ["alsoCalled", index], `"${word}" is there twice; keep one`)],
    );
  });
