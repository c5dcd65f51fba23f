import type { Ref } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { placeText } from "../../features/review/place-text";
import type { Item } from "../../features/review/review-state";
import { phraseOf } from "../../features/review/selectors";
import { notices, place } from "../../features/strings";
import { RowButton } from "../shared/RowButton";
import { Unseen } from "../shared/Unseen";
import { CategoryMark } from "./CategoryMark";

const useStyles = makeStyles({
  phrase: {
    display: "-webkit-box",
    WebkitLineClamp: "2",
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    marginTop: tokens.spacingVerticalXXS,
  },
  place: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export type FindingRowProps = {
  item: Item;
  onDismiss: (id: string, row: HTMLElement) => void;
  onOpen: (id: string) => void;
  position: number;
  ref?: Ref<HTMLButtonElement>;
  stale: boolean;
  total: number;
};

/** One prompt in the list: kind, words, place; read out as "Wording. putting herself at risk. Paragraph 12. 2 of 14." */
export function FindingRow({ item, onDismiss, onOpen, position, ref, stale, total }: FindingRowProps) {
  const styles = useStyles();
  return (
    <RowButton
      onClick={() => onOpen(item.id)}
      onKeyDown={(event) => {
        if (event.key !== "Delete") return;
        event.preventDefault();
        onDismiss(item.id, event.currentTarget);
      }}
      {...(ref ? { ref } : {})}
    >
      <CategoryMark category={item.finding.category} />
      <Unseen>. </Unseen>
      <span className={styles.phrase}>{phraseOf(item)}</span>
      <Unseen>. </Unseen>
      <span className={styles.place}>{placeText(item)}</span>
      <Unseen>{place.position(position, total)}</Unseen>
      {stale && <span className={styles.place}>{notices.stale}</span>}
    </RowButton>
  );
}
