import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { placeText } from "../../features/review/place-text";
import type { Item } from "../../features/review/review-state";
import { markedSentence } from "../../features/review/sentence";
import { statusWords } from "../../features/review/status-words";
import { detail, statusLines } from "../../features/strings";
import { useReview } from "../app/services";
import { usePageStyles } from "../shared/page-styles";
import { CategoryMark } from "./CategoryMark";

const useStyles = makeStyles({
  sentence: {
    margin: "0",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  words: {
    color: "inherit",
    backgroundColor: "transparent",
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    // The browser forces its own colour on marked words, and would leave it on the page's: black on black.
    "@media (forced-colors: active)": { color: "MarkText", backgroundColor: "Mark" },
  },
});

export type DetailSentenceProps = { item: Item };

/** The words in their sentence, where it stands, and how the draft says it. */
export function DetailSentence({ item }: DetailSentenceProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const { review } = useReview();
  const { before, words, after } = markedSentence(item.paragraph.text, item.sentence, item.finding);
  return (
    <div className={page.tight}>
      <span>
        <CategoryMark category={item.finding.category} />
      </span>
      <blockquote className={styles.sentence}>
        {before}
        <mark className={styles.words}>{words}</mark>
        {after}
      </blockquote>
      {statusWords(item.finding).map(({ text, from }) => (
        <p className={page.text} key={text}>
          {text} {from !== undefined && <span className={page.quiet}>{statusLines.because(from)}</span>}
        </p>
      ))}
      <div className={page.actions}>
        <span className={page.quiet}>{placeText(item)}</span>
        <Button onClick={() => void review.show()} size="small">
          {detail.show}
        </Button>
      </div>
    </div>
  );
}
