import { useState } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { isExactWords } from "../../features/review/after-quote";
import type { Item } from "../../features/review/review-state";
import { phraseOf, statusOf } from "../../features/review/selectors";
import { categoryWords, check, detail, live } from "../../features/strings";
import { useReview, useServices } from "../app/services";
import { BackButton } from "../shared/BackButton";
import { BackKeys } from "../shared/BackKeys";
import { usePageStyles } from "../shared/page-styles";
import { useKeptFocus } from "../shared/use-kept-focus";
import { ViewHeading } from "../shared/ViewHeading";
import { DetailSentence } from "./DetailSentence";
import { DetailSource } from "./DetailSource";
import { ExactWordsPart } from "./ExactWordsPart";
import { NoticeBar } from "./NoticeBar";
import { SharedNotice } from "./SharedNotice";
import { SignPart } from "./SignPart";
import { WordingPart } from "./WordingPart";

const useStyles = makeStyles({ step: { minWidth: "0" } });

export type DetailScreenProps = { item: Item; position: number; total: number };

/** A2 to A4: one prompt, always in the same six parts. What can be done with it depends on whose words they are. */
export function DetailScreen({ item, position, total }: DetailScreenProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const { review, state } = useReview();
  const { explain } = useServices();
  const { finding } = item;
  const explanation = explain(finding);
  const { kind } = statusOf(state, item);
  const isGone = kind === "gone";
  const keptFocus = useKeptFocus("heading");
  // Held here, so that it outlasts what becomes of the prompt: an edit in the document must not cost the writer their words.
  const [written, setWritten] = useState<string>();
  const part = { explanation, item, kind, onWritten: setWritten, written };
  return (
    <BackKeys className={page.column} onBack={review.back} {...keptFocus}>
      <div className={page.actions}>
        <BackButton onBack={review.back} />
        {position > 1 && (
          <Button className={styles.step} onClick={() => void review.previous()}>
            {detail.previous}
          </Button>
        )}
        <Button className={styles.step} onClick={() => void review.next()}>
          {detail.next}
        </Button>
      </div>
      <div className={page.tight}>
        <p className={page.quiet}>{detail.position(categoryWords[finding.category].one, position, total)}</p>
        <ViewHeading takesFocus={state.landing.elsewhere !== true} turn={state.landing.turn}>
          {phraseOf(item)}
        </ViewHeading>
      </div>
      <NoticeBar />
      {kind === "stale" && (
        <div className={page.actions}>
          <Button appearance="primary" onClick={() => void review.check()}>
            {check.again}
          </Button>
        </div>
      )}
      {isGone ? <p className={page.text}>{live.gone}</p> : <DetailSentence item={item} />}
      {finding.category === "wording" ? (
        isExactWords(finding) ? (
          <ExactWordsPart {...part} />
        ) : (
          <WordingPart {...part} />
        )
      ) : (
        !isGone && <SignPart explanation={explanation} item={item} />
      )}
      {explanation && <DetailSource explanation={explanation} />}
      <SharedNotice />
    </BackKeys>
  );
}
