import type { Explanation } from "../../features/review/explanation";
import type { Item } from "../../features/review/review-state";
import { detail } from "../../features/strings";
import { usePageStyles } from "../shared/page-styles";
import { FactList } from "../shared/FactList";
import { TextPart } from "../shared/TextPart";
import { DismissMenu } from "./DismissMenu";

export type SignPartProps = { explanation: Explanation | undefined; item: Item };

/** A3: a sign, a circumstance or a gap in recording. There is nothing to replace, only something to look at. */
export function SignPart({ explanation, item }: SignPartProps) {
  const page = usePageStyles();
  return (
    <>
      {explanation && <TextPart heading={detail.whyShown} text={explanation.reason} />}
      {explanation && <FactList facts={explanation.meanings} heading={detail.meanings} />}
      {explanation && <FactList facts={explanation.numbers} heading={detail.numbers} />}
      {explanation && <FactList facts={explanation.record} heading={detail.record} />}
      {explanation && <TextPart heading={detail.ask} text={explanation.ask} />}
      <div className={page.actions}>
        <DismissMenu id={item.id} />
      </div>
    </>
  );
}
