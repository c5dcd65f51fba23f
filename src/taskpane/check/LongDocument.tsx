import { Button } from "@fluentui/react-components";
import { check } from "../../features/strings";
import { useReview } from "../app/services";
import { usePageStyles } from "../shared/page-styles";
import { KeepChecking } from "./KeepChecking";

/** What is said and offered where the document is long: parts of it, and the choice to go on checking. */
export function LongDocument() {
  const page = usePageStyles();
  const { review } = useReview();
  return (
    <div className={page.tight}>
      <p className={page.text}>{check.huge}</p>
      <div className={page.actions}>
        <Button onClick={() => void review.check("from-cursor")} size="small">
          {check.fromHere}
        </Button>
        <Button onClick={() => void review.check("selection")} size="small">
          {check.selected}
        </Button>
      </div>
      <KeepChecking />
    </div>
  );
}
