import { useEffect, useState } from "react";
import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { arrivedItems } from "../../features/review/selectors";
import { statusLine } from "../../features/review/status-line";
import { check, live } from "../../features/strings";
import { useReview } from "../app/services";
import { usePageStyles } from "../shared/page-styles";
import { useRoomStyles } from "../shared/room-styles";

const useStyles = makeStyles({
  line: { margin: "0", color: tokens.colorNeutralForeground2 },
  // Where the bar comes while a check takes long; as high as Fluent's bar.
  track: { height: "2px" },
  arrived: { marginLeft: "auto" },
});

/** A check that takes longer than this shows its bar (product.md 4.6). Milliseconds. */
const showProgressAfter = 1_000;

/**
 * The status line, with Stop while a check runs and Check again after it, Pause or Resume for live checking, and what was
 * found since the list was drawn, which waits here to be shown. It is as large at any time as it can come to be by itself:
 * a row of the list below that slips away under the pointer is not opened, or another is.
 */
export function CheckStatus() {
  const page = usePageStyles();
  const room = useRoomStyles();
  const styles = useStyles();
  const { review, state } = useReview();
  const { phase } = state;
  const arrived = arrivedItems(state).length;
  const { text, button, hidden, longest } = statusLine(state);
  const paused = state.live.mode === "paused";
  const slow = useSlow(button === "stop");
  const progress = slow && phase.kind === "checking" ? check.progress(phase.checked, phase.total) : undefined;
  return (
    <div className={page.tight}>
      <p className={mergeClasses(styles.line, room.text)} data-room={longest} data-status="">
        <span>
          {progress ?? text}
          {hidden !== undefined && ` · ${hidden}`}
        </span>
      </p>
      <div className={styles.track}>
        {progress !== undefined && phase.kind === "checking" && (
          <ProgressBar aria-label={progress} max={phase.total} value={phase.checked} />
        )}
      </div>
      <div className={page.actions}>
        {button !== undefined && (
          <span className={room.button} data-room={check.again}>
            <Button onClick={button === "stop" ? review.stop : () => void review.check()} size="small">
              {button === "stop" ? check.stop : check.again}
            </Button>
          </span>
        )}
        <span className={room.button} data-room={live.resume}>
          {phase.kind === "checked" && state.live.mode !== "off" && (
            // One button for both, as for Stop and Check again, so that focus stays on it.
            <Button appearance="subtle" onClick={paused ? review.live.resume : review.live.pause} size="small">
              {paused ? live.resume : live.pause}
            </Button>
          )}
        </span>
        <span className={mergeClasses(room.button, styles.arrived)} data-room={check.arrived(88)}>
          {arrived > 0 && (
            <Button aria-label={check.arrivedAction(arrived)} onClick={review.showArrived} size="small">
              {check.arrived(arrived)}
            </Button>
          )}
        </span>
      </div>
    </div>
  );
}

/** Whether something has run for so long that its progress is shown. */
function useSlow(runs: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setTimeout(() => setSlow(true), showProgressAfter);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [runs]);
  return slow && runs;
}
