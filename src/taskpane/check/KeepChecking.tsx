import { Checkbox } from "@fluentui/react-components";
import { isLong } from "../../features/review/long-text";
import { live } from "../../features/strings";
import { useReview, useServices, useSettings } from "../app/services";

/** "Keep checking as I type". Until it is chosen it shows what suits this Word, and after a check what is so. */
export function KeepChecking() {
  const { review, state } = useReview();
  const { environment, settings } = useServices();
  const chosen = useSettings().live;
  const { phase } = state;
  const suits = environment.live.byDefault() && !isLong(phase);
  const checked = phase.kind === "checked" ? state.live.mode !== "off" : (chosen ?? suits);
  return (
    <Checkbox
      checked={checked}
      label={live.keep}
      onChange={(_, { checked: keep }) => {
        settings.change({ live: keep === true });
        review.live.chosen();
      }}
    />
  );
}
