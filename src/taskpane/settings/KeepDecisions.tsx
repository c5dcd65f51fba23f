import { useState } from "react";
import { Switch } from "@fluentui/react-components";
import { settingsWords as words } from "../../features/strings";
import { useServices, useSettings } from "../app/services";
import { usePageStyles } from "../shared/page-styles";

/** The choice to keep decisions; where the device cannot, it says so and is off again. Switching off removes them. */
export function KeepDecisions() {
  const page = usePageStyles();
  const { announce, decisions, settings } = useServices();
  const { keepDecisions } = useSettings();
  const [refused, setRefused] = useState(false);
  // Chosen at once, so that a second press while the device is asked means the opposite of the first.
  const choose = async (keep: boolean) => {
    settings.change({ keepDecisions: keep });
    setRefused(false);
    if (!keep) {
      await decisions.removeAll();
      return;
    }
    if (await decisions.canKeep()) return;
    settings.change({ keepDecisions: false });
    setRefused(true);
    announce(words.cannotKeep);
  };
  return (
    <div className={page.tight}>
      <h3 className={page.heading}>{words.keepTitle}</h3>
      <Switch checked={keepDecisions} label={words.keep} onChange={(_, { checked }) => void choose(checked)} />
      <p className={page.quiet}>{refused ? words.cannotKeep : words.keepHint}</p>
      <p className={page.quiet}>{words.keepWhere}</p>
    </div>
  );
}
