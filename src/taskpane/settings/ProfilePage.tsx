import { useId, useState } from "react";
import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import type { Profile } from "../../engine";
import { allProfiles } from "../../features/settings/settings";
import { profiles } from "../../features/strings";
import { useSettings } from "../app/services";
import { BackButton } from "../shared/BackButton";
import { BackKeys } from "../shared/BackKeys";
import { usePageStyles } from "../shared/page-styles";
import { ViewHeading } from "../shared/ViewHeading";

export type ProfilePageProps = { onBack: () => void; onSave: (profile: Profile) => void };

/** C0: the writer's field of work, which decides which rules speak. */
export function ProfilePage({ onBack, onSave }: ProfilePageProps) {
  const page = usePageStyles();
  const settings = useSettings();
  const leadId = useId();
  const [chosen, setChosen] = useState<Profile>(settings.profile);
  return (
    <BackKeys className={page.column} onBack={onBack}>
      <div className={page.actions}>
        <BackButton onBack={onBack} />
      </div>
      <ViewHeading>{profiles.title}</ViewHeading>
      <RadioGroup
        aria-label={profiles.title}
        aria-describedby={leadId}
        onChange={(_, { value }) => setChosen(allProfiles.find((profile) => profile === value) ?? chosen)}
        value={chosen}
      >
        {allProfiles.map((profile) => (
          <Radio key={profile} label={profiles.names[profile]} value={profile} />
        ))}
      </RadioGroup>
      <p className={page.text} id={leadId}>
        {profiles.lead}
      </p>
      <p className={page.quiet}>{profiles.police}</p>
      <div className={page.actions}>
        <Button appearance="primary" onClick={() => onSave(chosen)}>
          {profiles.save}
        </Button>
      </div>
    </BackKeys>
  );
}
