import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { live } from "../../features/strings";
import { useReview } from "../app/services";

/** That somebody else is editing. It comes by itself, and so at the foot, where it moves nothing. */
export function SharedNotice() {
  const { state } = useReview();
  if (state.notice?.kind !== "shared") return null;
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite">
      <MessageBarBody>{live.shared}</MessageBarBody>
    </MessageBar>
  );
}
