import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { canAddAfter } from "../../features/review/after-quote";
import type { Explanation } from "../../features/review/explanation";
import type { Item } from "../../features/review/review-state";
import { detail } from "../../features/strings";
import { useReview } from "../app/services";
import { CopyButton } from "../shared/CopyButton";
import { usePageStyles } from "../shared/page-styles";
import { TextPart } from "../shared/TextPart";
import { DismissMenu } from "./DismissMenu";
import { WordingChoice } from "./WordingChoice";

export type ExactWordsPartProps = { explanation: Explanation | undefined; item: Item; stale: boolean };

/** A4: somebody's exact words. They stay; what the writer knows can be added behind them. */
export function ExactWordsPart({ explanation, item, stale }: ExactWordsPartProps) {
  const page = usePageStyles();
  const { review, state } = useReview();
  const additions = item.finding.suggestions.filter(({ form }) => form === "addition");
  const [words, setWords] = useState(additions[0]?.text ?? "");
  const canAdd = canAddAfter(item.finding) && !state.readOnly;
  const empty = words.trim() === "";
  const professional = item.finding.speech?.speaker === "professional";
  return (
    <>
      <p className={page.text}>{professional ? detail.whoseWords : detail.quoteNote}</p>
      {explanation && <TextPart heading={detail.why} text={explanation.reason} />}
      <WordingChoice
        editLabel={detail.editAddition}
        heading={detail.couldAdd}
        onWording={setWords}
        suggestions={additions}
        wording={words}
      />
      {!professional && <p className={page.text}>{detail.quoteAsk}</p>}
      {explanation && <TextPart heading={detail.ask} text={explanation.ask} />}
      <div className={page.actions}>
        {canAdd && (
          <Button
            appearance="primary"
            disabledFocusable={state.busy || stale || empty}
            onClick={() => void review.addAfter(item, words)}
          >
            {detail.addAfter}
          </Button>
        )}
        <DismissMenu id={item.id} />
        {!empty && <CopyButton appearance={canAdd ? "subtle" : "secondary"} label={detail.copy} words={words} />}
      </div>
    </>
  );
}
