import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { problem, sectionNotices, sections as words } from "../../features/strings";
import { ProblemCopy } from "../shared/ProblemCopy";
import { useSections } from "./use-sections";

const useStyles = makeStyles({ bar: { overflowWrap: "anywhere" } });

const offeringUndo: ReadonlySet<string> = new Set(["inserted", "incomplete", "can-undo"]);

/** What came of the last thing tried with a section, with Undo after an insertion. */
export function SectionNoticeBar() {
  const styles = useStyles();
  const { sections, state } = useSections();
  const { insertion, notice } = state;
  if (!notice) return null;
  const canUndo = insertion !== undefined && offeringUndo.has(notice.kind);
  return (
    <MessageBar className={styles.bar} data-notice="" intent="info" layout="multiline" politeness="polite">
      <MessageBarBody>
        {notice.kind === "problem" ? `${problem.generic} ${problem.code(notice.code)}` : sectionNotices[notice.kind]}
      </MessageBarBody>
      {canUndo && (
        <MessageBarActions>
          <Button onClick={() => void sections.undoInsert()}>{words.undo}</Button>
        </MessageBarActions>
      )}
      {notice.kind === "problem" && <ProblemCopy code={notice.code} />}
    </MessageBar>
  );
}
