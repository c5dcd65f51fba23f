import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { detail } from "../../features/strings";

const useStyles = makeStyles({
  sources: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

export type SourceListProps = { checked: string; missing: string; reviewed: string; sources: readonly string[] };

/** Source and dates; a date that nobody gave is said to be unknown. */
export function SourceList({ checked, missing, reviewed, sources }: SourceListProps) {
  const styles = useStyles();
  return (
    <div className={styles.sources}>
      {sources.length === 0 && <Caption1>{missing}</Caption1>}
      {sources.map((source) => (
        <Caption1 key={source}>
          {detail.source}: {source}
        </Caption1>
      ))}
      <Caption1>
        {checked} · {reviewed}
      </Caption1>
    </div>
  );
}
