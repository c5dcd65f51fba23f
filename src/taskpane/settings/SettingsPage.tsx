import { Switch } from "@fluentui/react-components";
import { contacts, live, settingsWords as words } from "../../features/strings";
import { dateText } from "../../features/contacts/contact-facts";
import { useServices, useSettings } from "../app/services";
import { KeepChecking } from "../check/KeepChecking";
import { BackButton } from "../shared/BackButton";
import { BackKeys } from "../shared/BackKeys";
import { usePageStyles } from "../shared/page-styles";
import { ViewHeading } from "../shared/ViewHeading";
import { DeleteData } from "./DeleteData";
import { DidNotRun } from "./DidNotRun";
import { KeepDecisions } from "./KeepDecisions";
import { UnderlinesSetting } from "./UnderlinesSetting";

export type SettingsPageProps = { onBack: () => void };

/** Which prompts are shown, what is kept on the device, and what is in use. */
export function SettingsPage({ onBack }: SettingsPageProps) {
  const page = usePageStyles();
  const settings = useSettings();
  const { environment, pack, review, settings: keeper } = useServices();
  return (
    <BackKeys className={page.column} onBack={onBack}>
      <div className={page.actions}>
        <BackButton onBack={onBack} />
      </div>
      <ViewHeading>{words.title}</ViewHeading>
      <div className={page.tight}>
        <h3 className={page.heading}>{words.prompts}</h3>
        <Switch
          checked={settings.style}
          label={words.style}
          onChange={(_, { checked }) => keeper.change({ style: checked })}
        />
        <p className={page.quiet}>{words.styleHint}</p>
        <Switch
          checked={settings.recording}
          label={words.recording}
          onChange={(_, { checked }) => keeper.change({ recording: checked })}
        />
        <p className={page.quiet}>{words.recordingHint}</p>
        <p className={page.quiet}>{words.recheck}</p>
      </div>
      {review && (
        <div className={page.tight}>
          <KeepChecking />
          <p className={page.quiet}>{live.keepHint}</p>
        </div>
      )}
      {review && <DidNotRun />}
      <UnderlinesSetting />
      <KeepDecisions />
      <DeleteData />
      <div className={page.tight}>
        <h3 className={page.heading}>{words.about}</h3>
        <p className={page.quiet}>
          {[environment.about.version, environment.about.host, environment.about.api].join(" · ")}
        </p>
        {pack && (
          <>
            <p className={page.quiet}>{contacts.packLine(pack.title, pack.version)}</p>
            <p className={page.quiet}>{pack.owner}</p>
            <p className={page.quiet}>{contacts.packDates(dateText(pack.checked), dateText(pack.reviewed))}</p>
          </>
        )}
      </div>
    </BackKeys>
  );
}
