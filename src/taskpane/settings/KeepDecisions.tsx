import { useState } from "react";
import { Switch } from "@fluentui/react-components";
import { settingsWords as words } from "../../features/strings";
import { useServices, useSettings } from "../app/services";
import { usePageStyles } from "../shared/page-styles";

/** The choice to keep decisions; where the device cannot, it says so and stays off. Switching off removes them. */
export function KeepDecisions() {
  const page = usePageStyles();
  const { announce, decisions, settings } = useServices();
  const { keepDecisions } = useSettings();
  const [refused, setRefused] = useState(false);
  const choose = async (keep: boolean) => {
    const can = !keep || (await decisions.canKeep());
    settings.change({ keepDecisions: keep && can });
    setRefused(!can);
    if (!can) announce(words.cannotKeep);
    if (!keep) await decisions.removeAll();
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
