import { Button } from "@fluentui/react-components";
import { check, privacy, status } from "../../features/strings";
import { useReview } from "../app/services";
import { usePageStyles } from "../shared/page-styles";
import { ViewHeading } from "../shared/ViewHeading";
import { KeepChecking } from "./KeepChecking";

/** A0: before the first check. */
export function StartScreen() {
  const page = usePageStyles();
  const { review, state } = useReview();
  return (
    <div className={page.column}>
      <ViewHeading turn={state.landing.turn}>{check.title}</ViewHeading>
      <p className={page.text}>{check.lead}</p>
      <div className={page.actions}>
        <Button appearance="primary" onClick={() => void review.check()}>
          {check.start}
        </Button>
        <Button onClick={() => void review.check("selection")}>{check.selected}</Button>
      </div>
      <KeepChecking />
      <p className={page.quiet}>{status.notChecked}</p>
      <p className={page.quiet}>{privacy.short}</p>
    </div>
  );
}
