import { dismissedItems } from "../../features/review/selectors";
import { detail } from "../../features/strings";
import { useReview } from "../app/services";
import { BackButton } from "../shared/BackButton";
import { BackKeys } from "../shared/BackKeys";
import { usePageStyles } from "../shared/page-styles";
import { ViewHeading } from "../shared/ViewHeading";

/** After the last prompt. */
export function EndScreen() {
  const page = usePageStyles();
  const { review, state } = useReview();
  return (
    <BackKeys className={page.column} onBack={review.back}>
      <div className={page.actions}>
        <BackButton label={detail.back} onBack={review.back} />
      </div>
      <ViewHeading turn={state.landing.turn}>{detail.lastTitle}</ViewHeading>
      <p className={page.text}>{detail.last(dismissedItems(state).length, state.changes.length)}</p>
    </BackKeys>
  );
}
