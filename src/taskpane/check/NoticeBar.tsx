import { useLayoutEffect, useRef } from "react";
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import type { Notice, Tracked } from "../../features/review/review-state";
import { notices, problem, uncheckedWords, underlines } from "../../features/strings";
import { stayingHeights, useMeasuredNotice } from "../app/measured-height";
import { headerHeight } from "../app/page-frame-styles";
import { useReview } from "../app/services";
import { fluentRef } from "../shared/fluent-ref";
import { ProblemCopy } from "../shared/ProblemCopy";

const useStyles = makeStyles({
  // It stays in sight: after a change the focus is on the next row, which may stand far down the list.
  bar: {
    position: "sticky",
    top: `var(${stayingHeights.header}, ${headerHeight})`,
    zIndex: 1,
    "&[data-scrolls]": { position: "static" },
    overflowWrap: "anywhere",
    marginBottom: tokens.spacingVerticalS,
  },
});

const texts: Readonly<Record<Exclude<Notice["kind"], "done" | "problem" | "shared">, string>> = {
  "put-back": notices.putBack,
  stale: notices.stale,
  "undo-stale": notices.undoStale,
  "read-only": notices.readOnly,
  unlocated: notices.unlocated,
  "holds-marks": notices.holdsMarks,
  "not-shown": notices.notShown,
  "paragraph-not-shown": uncheckedWords.notShown,
};

function noticeText(notice: Exclude<Notice, Readonly<{ kind: "shared" }>>): string {
  switch (notice.kind) {
    case "done": {
      if (notice.change.differs) return underlines.differs(notice.change.after);
      const done = notice.change.kind === "added" ? notices.added : notices.replaced;
      return [done, ...trackedText(notice.tracked)].join(" ");
    }
    case "problem":
      return `${problem.generic} ${problem.code(notice.code)}`;
    default:
      return texts[notice.kind];
  }
}

function trackedText(tracked: Tracked): readonly string[] {
  switch (tracked) {
    case false:
      return [notices.untracked];
    case "turned-on":
      return [notices.turnedOn];
    case "refused":
      return [notices.notTurnedOn];
    default:
      return [];
  }
}

/** What came of the last action, with Undo where there is one. It stays until the next action. */
export function NoticeBar() {
  const styles = useStyles();
  const measured = useMeasuredNotice();
  const { review, state } = useReview();
  const { notice } = state;
  const undo = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  const offersTracking = notice?.kind === "done" && notice.tracked === false && notice.change.differs !== true;
  useLayoutEffect(() => {
    if (!asked.current || offersTracking) return;
    asked.current = false;
    // The button that was pressed is gone, and the focus with it.
    if (document.activeElement === document.body) undo.current?.focus();
  }, [offersTracking]);
  // What comes by itself stands where it moves nothing: at the foot (SharedNotice).
  if (!notice || notice.kind === "shared") return null;
  const turnOn = () => {
    asked.current = true;
    void review.turnOnTracking();
  };
  return (
    <MessageBar
      className={styles.bar}
      data-notice=""
      intent="info"
      layout="multiline"
      politeness="polite"
      ref={measured}
    >
      <MessageBarBody>{noticeText(notice)}</MessageBarBody>
      {notice.kind === "done" && (
        <MessageBarActions>
          <Button disabledFocusable={state.busy} onClick={() => void review.undo(notice.change)} ref={fluentRef(undo)}>
            {notices.undo}
          </Button>
          {offersTracking && (
            <Button aria-label={notices.turnOnNamed} disabledFocusable={state.busy} onClick={turnOn}>
              {notices.turnOn}
            </Button>
          )}
        </MessageBarActions>
      )}
      {notice.kind === "problem" && <ProblemCopy code={notice.code} />}
    </MessageBar>
  );
}
