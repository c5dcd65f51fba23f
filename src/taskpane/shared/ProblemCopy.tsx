import { MessageBarActions } from "@fluentui/react-components";
import { errorReport, type ErrorCode } from "../../features/error-code";
import { problem } from "../../features/strings";
import { useServices } from "../app/services";
import { CopyButton } from "./CopyButton";

export type ProblemCopyProps = { code: ErrorCode };

/** Copies a problem's code with version, host and API level, and no word of the document; within a `MessageBar`. */
export function ProblemCopy({ code }: ProblemCopyProps) {
  const { environment } = useServices();
  return (
    <MessageBarActions>
      <CopyButton label={problem.copyCode} words={errorReport(code, environment.about)} />
    </MessageBarActions>
  );
}
