import { Button, mergeClasses } from "@fluentui/react-components";
import { placeText } from "../../features/review/place-text";
import { dismissedItems, phraseOf, statusOf } from "../../features/review/selectors";
import { detail, dismiss } from "../../features/strings";
import { useReview, useSettings } from "../app/services";
import { BackButton } from "../shared/BackButton";
import { BackKeys } from "../shared/BackKeys";
import { usePageStyles } from "../shared/page-styles";
import { useKeptFocus } from "../shared/use-kept-focus";
import { ViewHeading } from "../shared/ViewHeading";
import { CategoryMark } from "./CategoryMark";

/** What was dismissed and why, each with Restore. */
export function DismissedScreen() {
  const page = usePageStyles();
  const { review, state } = useReview();
  const { keepDecisions } = useSettings();
  const items = dismissedItems(state);
  const howLong = keepDecisions ? dismiss.kept : dismiss.notKept;
  const keptFocus = useKeptFocus("heading");
  return (
    <BackKeys className={page.column} onBack={review.back} {...keptFocus}>
      <div className={page.actions}>
        <BackButton label={detail.back} onBack={review.back} />
      </div>
      <ViewHeading turn={state.landing.turn}>{dismiss.listTitle}</ViewHeading>
      <p className={page.quiet}>{items.length === 0 ? dismiss.none : howLong}</p>
      <ul className={mergeClasses(page.plainList, page.column)}>
        {items.map((item) => {
          const status = statusOf(state, item);
          return (
            <li className={page.tight} key={item.id}>
              <span>
                <CategoryMark category={item.finding.category} />
              </span>
              <span className={page.text}>{phraseOf(item)}</span>
              <span className={page.quiet}>{placeText(item)}</span>
              {status.kind === "dismissed" && (
                <span className={page.quiet}>
                  {dismiss.reasons[status.reason]}
                  {status.every && ` · ${dismiss.everyMark}`}
                </span>
              )}
              <span>
                <Button aria-label={dismiss.restoreNamed(phraseOf(item))} onClick={() => review.restore(item.id)}>
                  {dismiss.restore}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </BackKeys>
  );
}
