import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { mostMarks } from "../../features/highlights/wanted-marks";
import { underlines } from "../../features/strings";
import { useHighlights, useServices, useSettings } from "../app/services";
import { usePageStyles } from "../shared/page-styles";

/** What there is to say about underlines: once, that this Word has none; and that a long list goes on without them. */
export function UnderlineNotice() {
  const page = usePageStyles();
  const { noUnderlinesSeen } = useSettings();
  const { settings } = useServices();
  const { choices, state } = useHighlights();
  if (!choices.underlines || state.abilities === undefined) return null;
  if (state.abilities.underlines) {
    return state.rest ? <p className={page.text}>{underlines.rest(mostMarks)}</p> : null;
  }
  if (noUnderlinesSeen) return null;
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite">
      <MessageBarBody>{underlines.unsupported}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => settings.change({ noUnderlinesSeen: true })}>{underlines.seen}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
