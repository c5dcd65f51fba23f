import { useEffect, useState } from "react";
import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { statusLine } from "../../features/review/status-line";
import { check, live } from "../../features/strings";
import { useReview } from "../app/services";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    justifyContent: "space-between",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  line: { margin: "0", color: tokens.colorNeutralForeground2 },
});

/** A check that takes longer than this shows its bar (product.md 4.6). Milliseconds. */
const showProgressAfter = 1_000;

/** The status line, with Stop while a check runs and Check again after it, and Pause or Resume for live checking. */
export function CheckStatus() {
  const styles = useStyles();
  const { review, state } = useReview();
  const { phase } = state;
  const { text, button, hidden } = statusLine(state);
  const paused = state.live.mode === "paused";
  return (
    <>
      <div className={styles.row}>
        <p className={styles.line} data-status="">
          {text}
          {hidden !== undefined && ` · ${hidden}`}
        </p>
        <div className={styles.buttons}>
          {phase.kind === "checked" && state.live.mode !== "off" && (
            // One button for both, as for Stop and Check again, so that focus stays on it.
            <Button appearance="subtle" onClick={paused ? review.live.resume : review.live.pause} size="small">
              {paused ? live.resume : live.pause}
            </Button>
          )}
          {button !== undefined && (
            <Button onClick={button === "stop" ? review.stop : () => void review.check()} size="small">
              {button === "stop" ? check.stop : check.again}
            </Button>
          )}
        </div>
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
