import { makeStyles, tokens } from "@fluentui/react-components";

/** The few shapes that every screen shares: a column of blocks, a row of buttons, a list without marks. */
export const usePageStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  tight: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  plainList: { listStyleType: "none", margin: "0", padding: "0" },
  bullets: { margin: "0", paddingLeft: tokens.spacingHorizontalXXL },
  text: { margin: "0", overflowWrap: "anywhere" },
  heading: {
    margin: "0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  // Fluent's menus are 300 px wide at most, which is more than a narrow pane with large text has.
  menu: { minWidth: "0", maxWidth: "min(300px, calc(100vw - 16px))", overflowWrap: "anywhere" },
  quiet: { margin: "0", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});
