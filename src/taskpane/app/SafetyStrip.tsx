import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PagePack } from "../../content/types/pack";
import { safetyStrip } from "../../features/safety/safety-strip";
import { shell } from "../../features/strings";
import { stayingHeights, useMeasuredHeight } from "./measured-height";
import { stripColours, type ThemeName } from "./theme";

const useStyles = makeStyles({
  strip: {
    position: "sticky",
    bottom: "0",
    zIndex: 1,
    marginTop: "auto",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    // Forced colours drop the fill; the line keeps the strip's edge.
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  light: { color: stripColours.light.text, backgroundColor: stripColours.light.fill },
  dark: { color: stripColours.dark.text, backgroundColor: stripColours.dark.fill },
  line: { margin: "0", display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL },
  danger: { fontWeight: tokens.fontWeightSemibold },
});

export type SafetyStripProps = { pack: PagePack | undefined; theme: ThemeName };

/** Who to call, on every screen, whatever else does not work. */
export function SafetyStrip({ pack, theme }: SafetyStripProps) {
  const styles = useStyles();
  const measured = useMeasuredHeight(stayingHeights.strip);
  const { danger, police, local } = safetyStrip(pack);
  return (
    <section aria-label={shell.urgentHelp} className={mergeClasses(styles.strip, styles[theme])} ref={measured}>
      <p className={mergeClasses(styles.line, styles.danger)}>{danger}</p>
      <p className={styles.line}>
        <span>{police}</span> <span>{local}</span>
      </p>
    </section>
  );
}
