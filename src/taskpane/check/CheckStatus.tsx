import { useEffect, useState } from "react";
import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { statusLine } from "../../features/review/status-line";
import { check } from "../../features/strings";
import { useReview } from "../app/services";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    justifyContent: "space-between",
  },
  line: { margin: "0", color: tokens.colorNeutralForeground2 },
});

/** A check that takes longer than this shows its bar (product.md 4.6). Milliseconds. */
const showProgressAfter = 1_000;

/** The status line with its one button: Stop while a check runs, else Check again. */
export function CheckStatus() {
  const styles = useStyles();
  const { review, state } = useReview();
  const { phase } = state;
  const running = phase.kind === "reading" || phase.kind === "checking";
  const { text, again } = statusLine(state);
  return (
    <>
      <div className={styles.row}>
        <p className={styles.line}>{text}</p>
        {(running || again) && (
          // One button for both, so that focus stays on it when a check ends by itself.
          <Button onClick={() => (running ? review.stop() : void review.check())} size="small">
            {running ? check.stop : check.again}
          </Button>
        )}
      </div>
      {phase.kind === "checking" && <SlowProgress checked={phase.checked} total={phase.total} />}
    </>
  );
}

type SlowProgressProps = { checked: number; total: number };

function SlowProgress({ checked, total }: SlowProgressProps) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), showProgressAfter);
    return () => clearTimeout(timer);
  }, []);
  if (!slow) return null;
  return (
    <Field validationMessage={check.progress(checked, total)} validationState="none">
      <ProgressBar aria-label={check.progress(checked, total)} max={total} value={checked} />
    </Field>
  );
}
