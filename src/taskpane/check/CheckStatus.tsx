import { useEffect, useState } from "react";
import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { statusLine } from "../../features/review/status-line";
import { check, live } from "../../features/strings";
import { useReview } from "../app/services";
import { usePageStyles } from "../shared/page-styles";

const useStyles = makeStyles({
  // The longest line takes two lines in a narrow pane. Room for it stays, so that the list below never moves by itself:
  // a row that slips away under the pointer is not opened, or another is.
  line: {
    margin: "0",
    color: tokens.colorNeutralForeground2,
    "@media (max-width: 339px)": { minHeight: `calc(2 * ${tokens.lineHeightBase300})` },
  },
  arrived: { marginLeft: "auto" },
});

/** A check that takes longer than this shows its bar (product.md 4.6). Milliseconds. */
const showProgressAfter = 1_000;

/**
 * The status line, with Stop while a check runs and Check again after it, Pause or Resume for live checking, and what was
 * found since the list was drawn, which waits here to be shown.
 */
export function CheckStatus() {
  const page = usePageStyles();
  const styles = useStyles();
  const { review, state } = useReview();
  const { phase } = state;
  const arrived = state.arrived.length;
  const { text, button, hidden } = statusLine(state);
  const paused = state.live.mode === "paused";
  return (
    <>
      <div className={page.tight}>
        <p className={styles.line} data-status="">
          {text}
          {hidden !== undefined && ` · ${hidden}`}
        </p>
        <div className={page.actions}>
          {button !== undefined && (
            <Button onClick={button === "stop" ? review.stop : () => void review.check()} size="small">
              {button === "stop" ? check.stop : check.again}
            </Button>
          )}
          {phase.kind === "checked" && state.live.mode !== "off" && (
            // One button for both, as for Stop and Check again, so that focus stays on it.
            <Button appearance="subtle" onClick={paused ? review.live.resume : review.live.pause} size="small">
              {paused ? live.resume : live.pause}
            </Button>
          )}
          {arrived > 0 && (
            <Button
              aria-label={check.arrivedAction(arrived)}
              className={styles.arrived}
              onClick={review.showArrived}
              size="small"
            >
              {check.arrived(arrived)}
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
