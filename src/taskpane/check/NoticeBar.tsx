import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import type { Notice } from "../../features/review/review-state";
import { live, notices, problem, uncheckedWords, underlines } from "../../features/strings";
import { headerHeight } from "../app/page-frame-styles";
import { useReview } from "../app/services";
import { ProblemCopy } from "../shared/ProblemCopy";

const useStyles = makeStyles({
  // It stays in sight: after a change the focus is on the next row, which may stand far down the list.
  bar: {
    position: "sticky",
    top: headerHeight,
    zIndex: 1,
    overflowWrap: "anywhere",
    marginBottom: tokens.spacingVerticalS,
  },
});

const texts: Readonly<Record<Exclude<Notice["kind"], "done" | "problem">, string>> = {
  "put-back": notices.putBack,
  stale: notices.stale,
  "undo-stale": notices.undoStale,
  "read-only": notices.readOnly,
  unlocated: notices.unlocated,
  "holds-marks": notices.holdsMarks,
  "not-shown": notices.notShown,
  "paragraph-not-shown": uncheckedWords.notShown,
  shared: live.shared,
};

function noticeText(notice: Notice): string {
  switch (notice.kind) {
    case "done": {
      if (notice.change.differs) return underlines.differs(notice.change.after);
      const done = notice.change.kind === "added" ? notices.added : notices.replaced;
      return notice.tracked === false ? `${done} ${notices.untracked}` : done;
    }
    case "problem":
      return `${problem.generic} ${problem.code(notice.code)}`;
    default:
      return texts[notice.kind];
  }
}

/** What came of the last action, with Undo where there is one. It stays until the next action. */
export function NoticeBar() {
  const styles = useStyles();
  const { review, state } = useReview();
  const { notice } = state;
  if (!notice) return null;
  return (
    <MessageBar className={styles.bar} data-notice="" intent="info" layout="multiline" politeness="polite">
      <MessageBarBody>{noticeText(notice)}</MessageBarBody>
      {notice.kind === "done" && (
        <MessageBarActions>
          <Button disabledFocusable={state.busy} onClick={() => void review.undo(notice.change)}>
            {notices.undo}
          </Button>
        </MessageBarActions>
      )}
      {notice.kind === "problem" && <ProblemCopy code={notice.code} />}
    </MessageBar>
  );
}
