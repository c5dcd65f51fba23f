import { Button, mergeClasses } from "@fluentui/react-components";
import { placeText } from "../../features/review/place-text";
import { changed, detail } from "../../features/strings";
import { useReview } from "../app/services";
import { BackButton } from "../shared/BackButton";
import { BackKeys } from "../shared/BackKeys";
import { usePageStyles } from "../shared/page-styles";
import { useKeptFocus } from "../shared/use-kept-focus";
import { ViewHeading } from "../shared/ViewHeading";
import { NoticeBar } from "./NoticeBar";

/** What the writer changed with the pane, each with the way back. */
export function ChangedScreen() {
  const page = usePageStyles();
  const { review, state } = useReview();
  const keptFocus = useKeptFocus("heading");
  return (
    <BackKeys className={page.column} onBack={review.back} {...keptFocus}>
      <div className={page.actions}>
        <BackButton label={detail.back} onBack={review.back} />
      </div>
      <ViewHeading turn={state.landing.turn}>{changed.listTitle}</ViewHeading>
      <NoticeBar />
      {state.changes.length === 0 && <p className={page.quiet}>{changed.none}</p>}
      <ul className={mergeClasses(page.plainList, page.column)}>
        {state.changes.map((change) => (
          <li className={page.tight} key={change.id}>
            {change.kind === "replaced" && (
              <span className={page.quiet}>
                {changed.was}: {change.before}
              </span>
            )}
            <span className={page.text}>
              {change.kind === "replaced" ? changed.now : changed.added}: {change.after.trim()}
            </span>
            <span className={page.quiet}>{placeText({ ...change.item, paragraph: change.paragraph })}</span>
            <span>
              <Button
                aria-label={changed.putBackNamed(change.after.trim())}
                disabledFocusable={state.busy}
                onClick={() => void review.undo(change)}
              >
                {changed.putBack}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </BackKeys>
  );
}
