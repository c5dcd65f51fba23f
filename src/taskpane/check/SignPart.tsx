import type { Explanation } from "../../features/review/explanation";
import type { Item } from "../../features/review/review-state";
import { detail } from "../../features/strings";
import { usePageStyles } from "../shared/page-styles";
import { TextPart } from "../shared/TextPart";
import { DismissMenu } from "./DismissMenu";

export type SignPartProps = { explanation: Explanation | undefined; item: Item };

/** A3: a sign, a circumstance or a gap in recording. There is nothing to replace, only something to look at. */
export function SignPart({ explanation, item }: SignPartProps) {
  const page = usePageStyles();
  return (
    <>
      {explanation && <TextPart heading={detail.whyShown} text={explanation.reason} />}
      {explanation && explanation.record.length > 0 && (
        <div className={page.tight}>
          <h3 className={page.heading}>{detail.record}</h3>
          <ul className={page.bullets}>
            {explanation.record.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      {explanation && <TextPart heading={detail.ask} text={explanation.ask} />}
      <div className={page.actions}>
        <DismissMenu id={item.id} />
      </div>
    </>
  );
}
