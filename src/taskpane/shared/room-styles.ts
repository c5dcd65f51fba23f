import { makeStyles, tokens } from "@fluentui/react-components";

/**
 * Room kept for words that change or come by themselves (product.md 6.3, "nothing moves by itself"): an element with one of
 * these is never smaller than the words in its `data-room`, which are measured unseen, in its own font and width, and are not
 * read out. So what stands below keeps its place at every width and size of text.
 */
export const useRoomStyles = makeStyles({
  text: { display: "grid", "& > *": { gridArea: "1 / 1" }, "::after": roomFor("normal") },
  /** For a small button, which fills the room; or for none, where one can come. */
  button: {
    display: "inline-grid",
    minWidth: "64px", // as Fluent's small button
    "& > *": { gridArea: "1 / 1" },
    "::after": {
      ...roomFor("nowrap"),
      padding: "3px 8px",
      border: "1px solid transparent",
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
  },
});

function roomFor(whiteSpace: "normal" | "nowrap") {
  return { content: "attr(data-room)", gridArea: "1 / 1", visibility: "hidden", whiteSpace } as const;
}
