import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Suggestion } from "../../engine/finding";
import type { Explanation } from "../../features/review/explanation";
import type { Item } from "../../features/review/review-state";
import { detail } from "../../features/strings";
import { useReview } from "../app/services";
import { CopyButton } from "../shared/CopyButton";
import { usePageStyles } from "../shared/page-styles";
import { FactList } from "../shared/FactList";
import { TextPart } from "../shared/TextPart";
import { DismissMenu } from "./DismissMenu";
import { WordingChoice } from "./WordingChoice";

export type WordingPartProps = { explanation: Explanation | undefined; item: Item; stale: boolean };

/** A2: wording in the writer's own voice. Where it may not be replaced, or not here, it can still be copied. */
export function WordingPart({ explanation, item, stale }: WordingPartProps) {
  const page = usePageStyles();
  const { review, state } = useReview();
  const suggestions = unique(item.finding.suggestions);
  const [wording, setWording] = useState(suggestions[0]?.text ?? "");
  const empty = wording.trim() === "";
  const canReplace = item.finding.replaceable && !state.readOnly;
  return (
    <>
      {explanation && <TextPart heading={detail.why} text={explanation.reason} />}
      {item.finding.replaceable ? (
        <WordingChoice
          editLabel={detail.editFirst}
          heading={detail.couldWrite}
          onWording={setWording}
          suggestions={suggestions}
          wording={wording}
        />
      ) : (
        <NothingToPut ways={explanation?.ways ?? []} />
      )}
      {explanation && <TextPart heading={detail.ask} text={explanation.ask} />}
      <div className={page.actions}>
        {canReplace && (
          <Button
            appearance="primary"
            disabledFocusable={state.busy || stale || empty}
            onClick={() => void review.replace(item, wording)}
          >
            {detail.replace}
          </Button>
        )}
        <DismissMenu id={item.id} />
        {item.finding.replaceable && !empty && (
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
