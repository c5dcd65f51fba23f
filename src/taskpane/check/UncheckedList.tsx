import { useId } from "react";
import { Button } from "@fluentui/react-components";
import { placeText } from "../../features/review/place-text";
import { pageSize } from "../../features/review/review-state";
import { uncheckedWords as words } from "../../features/strings";
import { useReview } from "../app/services";
import { usePageStyles } from "../shared/page-styles";

/** The paragraphs that the check stopped at, each with the way to it: nothing is known of them. */
export function UncheckedList() {
  const page = usePageStyles();
  const { review, state } = useReview();
  const heading = useId();
  const { unchecked } = state;
  if (unchecked.length === 0) return null;
  return (
    <div className={page.tight}>
      <h3 className={page.heading} id={heading}>
        {words.title}
      </h3>
      <p className={page.text}>{words.lead(unchecked.length)}</p>
      <ul aria-labelledby={heading} className={page.plainList}>
        {unchecked.slice(0, pageSize).map((one) => {
          const where = placeText(one);
          return (
            <li className={page.actions} key={one.paragraph.key}>
              <span className={page.text}>{where}</span>
              <Button aria-label={words.goToNamed(where)} onClick={() => void review.goTo(one)}>
                {words.goTo}
              </Button>
            </li>
          );
        })}
      </ul>
      {unchecked.length > pageSize && <p className={page.quiet}>{words.more(unchecked.length - pageSize)}</p>}
    </div>
  );
}
