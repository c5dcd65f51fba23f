import { Button } from "@fluentui/react-components";
import type { Suggestion } from "../../engine/finding";
import type { Explanation } from "../../features/review/explanation";
import { isOwnWording } from "../../features/review/own-wording";
import type { Item } from "../../features/review/review-state";
import type { ItemStatus } from "../../features/review/selectors";
import { detail } from "../../features/strings";
import { useReview } from "../app/services";
import { CopyButton } from "../shared/CopyButton";
import { usePageStyles } from "../shared/page-styles";
import { FactList } from "../shared/FactList";
import { TextPart } from "../shared/TextPart";
import { DismissMenu } from "./DismissMenu";
import { WordingChoice } from "./WordingChoice";

export type WordingPartProps = {
  explanation: Explanation | undefined;
  item: Item;
  kind: ItemStatus["kind"];
  onWritten: (wording: string) => void;
  /** What the writer has chosen or typed; undefined before they have. */
  written: string | undefined;
};

/**
 * A2: wording in the writer's own voice. Where it may not be replaced, or not here, it can still be copied; what the writer
 * has typed also when the words in the document are gone.
 */
export function WordingPart({ explanation, item, kind, onWritten, written }: WordingPartProps) {
  const page = usePageStyles();
  const { review, state } = useReview();
  const isGone = kind === "gone";
  const isOwn = isOwnWording(written, item.finding);
  const isPlaceable = item.finding.replaceable && !isGone;
  const suggestions = unique(item.finding.suggestions);
  const wording = written ?? suggestions[0]?.text ?? "";
  const empty = wording.trim() === "";
  const canReplace = isPlaceable && !state.readOnly;
  return (
    <>
      {explanation && !isGone && <TextPart heading={detail.why} text={explanation.reason} />}
      {(isPlaceable || isOwn) && (
        <WordingChoice
          editLabel={isPlaceable ? detail.editFirst : detail.written}
          heading={detail.couldWrite}
          hint={isPlaceable ? undefined : detail.writtenHint}
          onWording={onWritten}
          suggestions={isPlaceable ? suggestions : []}
          wording={wording}
        />
      )}
      {!isPlaceable && !isGone && <NothingToPut ways={explanation?.ways ?? []} />}
      {explanation && !isGone && <TextPart heading={detail.ask} text={explanation.ask} />}
      <div className={page.actions}>
        {canReplace && (
          <Button
            appearance="primary"
            disabledFocusable={state.busy || kind === "stale" || empty}
            onClick={() => void review.replace(item, wording)}
          >
            {detail.replace}
          </Button>
        )}
        {!isGone && <DismissMenu id={item.id} />}
        {(isPlaceable || isOwn) && !empty && (
          <CopyButton appearance={canReplace ? "subtle" : "secondary"} label={detail.copy} words={wording} />
        )}
      </div>
    </>
  );
}

/** Where nothing can be put in the place of the words: what the rule would write, to be fitted in by hand. */
function NothingToPut({ ways }: { ways: readonly string[] }) {
  const page = usePageStyles();
  if (ways.length === 0) return <p className={page.text}>{detail.leaveAsIs}</p>;
  return <FactList facts={ways} heading={detail.ways} hint={detail.waysHint} />;
}

/** Two forms can read the same in a sentence; the better one stays. */
function unique(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  return suggestions.filter(({ text }, at) => suggestions.findIndex((each) => each.text === text) === at);
}
