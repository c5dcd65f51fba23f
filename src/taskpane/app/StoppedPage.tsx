import { Button } from "@fluentui/react-components";
import { errorCode, errorReport } from "../../features/error-code";
import { check, problem } from "../../features/strings";
import { CopyButton } from "../shared/CopyButton";
import { usePageStyles } from "../shared/page-styles";
import { ViewHeading } from "../shared/ViewHeading";
import { useServices } from "./services";

export type StoppedPageProps = { onAgain: () => void };

/** In place of a screen that could not be drawn. */
export function StoppedPage({ onAgain }: StoppedPageProps) {
  const page = usePageStyles();
  const { environment } = useServices();
  const code = errorCode("draw");
  return (
    <div className={page.column}>
      <ViewHeading>{problem.title}</ViewHeading>
      <p className={page.text}>{problem.generic}</p>
      <p className={page.quiet}>{problem.code(code)}</p>
      <div className={page.actions}>
        <Button appearance="primary" onClick={onAgain}>
          {check.again}
        </Button>
        <CopyButton label={problem.copyCode} words={errorReport(code, environment.about)} />
      </div>
    </div>
  );
}
