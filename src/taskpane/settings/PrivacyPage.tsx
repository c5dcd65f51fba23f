import { privacy as words } from "../../features/strings";
import { BackButton } from "../shared/BackButton";
import { BackKeys } from "../shared/BackKeys";
import { usePageStyles } from "../shared/page-styles";
import { TextPart } from "../shared/TextPart";
import { ViewHeading } from "../shared/ViewHeading";

export type PrivacyPageProps = { onBack: () => void };

/** The four promises word for word, how to use the pane without a mouse, and its limits. */
export function PrivacyPage({ onBack }: PrivacyPageProps) {
  const page = usePageStyles();
  return (
    <BackKeys className={page.column} onBack={onBack}>
      <div className={page.actions}>
        <BackButton onBack={onBack} />
      </div>
      <ViewHeading>{words.title}</ViewHeading>
      {words.promises.map(({ name, text }) => (
        <p className={page.text} key={name}>
          <strong>{name}</strong> {text}
        </p>
      ))}
      <p className={page.text}>{words.decisions}</p>
      <p className={page.quiet}>{words.thisVersion}</p>
      <div className={page.tight}>
        <h3 className={page.heading}>{words.accessTitle}</h3>
        {words.access.map((text) => (
          <p className={page.text} key={text}>
            {text}
          </p>
        ))}
      </div>
      <TextPart heading={words.limitsTitle} text={words.limits} />
    </BackKeys>
  );
}
