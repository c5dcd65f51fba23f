import { Button } from "@fluentui/react-components";
import { canAddAfter } from "../../features/review/after-quote";
import { isOwnWording } from "../../features/review/own-wording";
import { detail } from "../../features/strings";
import { useReview } from "../app/services";
import { CopyButton } from "../shared/CopyButton";
import { usePageStyles } from "../shared/page-styles";
import { TextPart } from "../shared/TextPart";
import { DismissMenu } from "./DismissMenu";
import { WordingChoice } from "./WordingChoice";
import type { WordingPartProps } from "./WordingPart";

/** A4: somebody's exact words. They stay; what the writer knows can be added behind them, or copied when they are gone. */
export function ExactWordsPart({ explanation, item, kind, onWritten, written }: WordingPartProps) {
  const page = usePageStyles();
  const { review, state } = useReview();
  const isGone = kind === "gone";
  const isOwn = isOwnWording(written, item.finding);
  const additions = item.finding.suggestions.filter(({ form }) => form === "addition");
  // What was chosen before these became exact words may be for their place, not for behind them.
  const chosen = isOwn || additions.some(({ text }) => text === written) ? written : undefined;
  const words = chosen ?? additions[0]?.text ?? "";
  const canAdd = canAddAfter(item.finding) && !state.readOnly && !isGone;
  const empty = words.trim() === "";
  const professional = item.finding.speech?.speaker === "professional";
  return (
    <>
      {!isGone && <p className={page.text}>{professional ? detail.whoseWords : detail.quoteNote}</p>}
      {explanation && !isGone && <TextPart heading={detail.why} text={explanation.reason} />}
      {(!isGone || isOwn) && (
        <WordingChoice
          editLabel={isGone ? detail.written : detail.editAddition}
          heading={detail.couldAdd}
          hint={isGone ? detail.writtenHint : undefined}
          onWording={onWritten}
          suggestions={isGone ? [] : additions}
          wording={words}
        />
      )}
      {!professional && !isGone && <p className={page.text}>{detail.quoteAsk}</p>}
      {explanation && !isGone && <TextPart heading={detail.ask} text={explanation.ask} />}
      <div className={page.actions}>
        {canAdd && (
          <Button
            appearance="primary"
            disabledFocusable={state.busy || kind === "stale" || empty}
            onClick={() => void review.addAfter(item, words)}
          >
            {detail.addAfter}
          </Button>
        )}
        {!isGone && <DismissMenu id={item.id} />}
        {(!isGone || isOwn) && !empty && (
          <CopyButton appearance={canAdd ? "subtle" : "secondary"} label={detail.copy} words={words} />
        )}
      </div>
    </>
  );
}
