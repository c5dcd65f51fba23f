import { makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { stayingHeights } from "./measured-height";

/** The header stays at the top; what else stays in sight stands below it. */
export const headerHeight = "40px";

const { header, notice, strip } = stayingHeights;

/** The page itself; through Fluent's style sheet, because the security policy allows no inline one. */
export const usePageFrame = makeStaticStyles([
  {
    "html, body": { margin: 0, padding: 0, minHeight: "100%" },
    // Focus is never hidden behind the header, the notice that stays below it, or the strip (WCAG 2.4.11).
    html: {
      scrollPaddingTop: `calc(var(${header}, ${headerHeight}) + var(${notice}, 0px) + 8px)`,
      scrollPaddingBottom: `calc(var(${strip}, 64px) + 8px)`,
    },
  },
  "@media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; } }",
]);

export const useFrameStyles = makeStyles({
  provider: { minHeight: "100vh", display: "flex", flexDirection: "column" },
  main: {
    flexGrow: 1,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    minWidth: "0",
    outlineStyle: "none",
  },
  skip: {
    position: "absolute",
    left: tokens.spacingHorizontalS,
    top: "-100px",
    zIndex: 2,
    "&:focus": { top: tokens.spacingVerticalXS },
  },
});
