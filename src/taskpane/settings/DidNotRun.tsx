import { errorCode, errorReport } from "../../features/error-code";
import { problem, uncheckedWords as words } from "../../features/strings";
import { useReview, useServices } from "../app/services";
import { CopyButton } from "../shared/CopyButton";
import { usePageStyles } from "../shared/page-styles";

/** How many checks did not run in this document, with the code for whoever looks into it; nothing when all did. */
export function DidNotRun() {
  const page = usePageStyles();
  const { environment } = useServices();
  const { length } = useReview().state.unchecked;
  const code = errorCode("check-paragraph");
  if (length === 0) return null;
  return (
    <div className={page.tight}>
      <h3 className={page.heading}>{words.setting}</h3>
      <p className={page.text}>{`${words.count(length)} ${problem.code(code)}`}</p>
      <p className={page.quiet}>{words.settingHint}</p>
      <div className={page.actions}>
        <CopyButton label={problem.copyCode} words={errorReport(code, environment.about)} />
      </div>
    </div>
  );
}
