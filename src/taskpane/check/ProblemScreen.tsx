import { Button } from "@fluentui/react-components";
import { errorReport, type ErrorCode } from "../../features/error-code";
import { check, problem } from "../../features/strings";
import { useReview, useServices } from "../app/services";
import { CopyButton } from "../shared/CopyButton";
import { usePageStyles } from "../shared/page-styles";
import { ViewHeading } from "../shared/ViewHeading";

export type ProblemScreenProps = { code: ErrorCode };

/** A check that could not be done. The code says what was being done, and nothing of the document. */
export function ProblemScreen({ code }: ProblemScreenProps) {
  const page = usePageStyles();
  const { review } = useReview();
  const { environment } = useServices();
  return (
    <div className={page.column}>
      <ViewHeading>{problem.title}</ViewHeading>
      <p className={page.text}>{problem.generic}</p>
      <p className={page.quiet}>{problem.code(code)}</p>
      <div className={page.actions}>
        <Button appearance="primary" onClick={() => void review.check()}>
          {check.again}
        </Button>
        <CopyButton label={problem.copyCode} words={errorReport(code, environment.about)} />
      </div>
    </div>
  );
}
