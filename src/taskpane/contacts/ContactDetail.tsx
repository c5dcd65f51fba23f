import { useState } from "react";
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { PagePack } from "../../content/types/pack";
import type { Contact } from "../../content/types/reference";
import { contactBlock, contactText } from "../../features/contacts/contact-block";
import { factText, isKnown } from "../../features/contacts/contact-facts";
import { errorCode } from "../../features/error-code";
import type { InsertOutcome } from "../../features/ports/record-host";
import { sourceTexts } from "../../features/sources/source-text";
import { contacts as words, detail, notices, problem } from "../../features/strings";
import { useServices } from "../app/services";
import { BackButton } from "../shared/BackButton";
import { BackKeys } from "../shared/BackKeys";
import { CopyButton } from "../shared/CopyButton";
import { usePageStyles } from "../shared/page-styles";
import { ViewHeading } from "../shared/ViewHeading";

const useStyles = makeStyles({
  facts: { margin: "0", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  name: { fontWeight: tokens.fontWeightSemibold },
  value: { margin: "0", overflowWrap: "anywhere", userSelect: "text" },
});

const outcomeWords: Readonly<Record<InsertOutcome, string>> = {
  inserted: words.inserted,
  "not-here": words.notHere,
  "read-only": notices.readOnly,
};

export type ContactDetailProps = { contact: Contact; onBack: () => void; pack: PagePack };

/** E2, one contact: all that its source gives, how old that is, and the way into the document. */
export function ContactDetail({ contact, onBack, pack }: ContactDetailProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const { announce, host } = useServices();
  const [said, setSaid] = useState("");
  const [inserting, setInserting] = useState(false);
  const [readOnly, setReadOnly] = useState(false);

  const insert = async () => {
    if (inserting) return;
    setInserting(true);
    let outcome: string;
    try {
      const inserted = await host.insertBlock(contactBlock(contact, pack));
      if (inserted === "read-only") setReadOnly(true);
      outcome = outcomeWords[inserted];
    } catch {
      outcome = `${problem.generic} ${problem.code(errorCode("insert"))}`;
    }
    setInserting(false);
    setSaid(outcome);
    announce(outcome);
  };

  const facts: readonly (readonly [string, string])[] = [
    [words.hours, factText(contact.hours)],
    [words.age, factText(contact.age)],
    [words.whatFor, factText(contact.whatFor)],
    [words.whoCanRefer, factText(contact.whoCanRefer)],
    [words.needsDiagnosis, factText(contact.needsDiagnosis)],
    [words.dated, words.datedBySource(factText(contact.asOf))],
    [words.verified, factText(contact.verified)],
  ];
  return (
    <BackKeys className={page.column} onBack={onBack}>
      <div className={page.actions}>
        <BackButton onBack={onBack} />
      </div>
      <ViewHeading>{contact.name}</ViewHeading>
      <p className={page.text}>
        <strong>{words.blockLine(words.phone, factText(contact.phone))}</strong>
      </p>
      <p className={page.quiet}>{words.beforeUse}</p>
      <div className={page.actions}>
        {!readOnly && (
          <Button appearance="primary" disabledFocusable={inserting} onClick={() => void insert()}>
            {inserting ? words.inserting : words.insert}
          </Button>
        )}
        {isKnown(contact.phone) && (
          <CopyButton label={words.copyNumber} name={words.copyNumberNamed(contact.name)} words={contact.phone} />
        )}
        <CopyButton label={words.copyDetails} words={contactText(contact, pack)} />
      </div>
      {said !== "" && <p className={page.text}>{said}</p>}
      <dl className={styles.facts}>
        <div>
          <dt className={styles.name}>{words.link}</dt>
          <dd className={styles.value}>
            {isKnown(contact.url) && contact.url.startsWith("https://") ? (
              <Link href={contact.url} rel="noopener noreferrer" target="_blank">
                {contact.url}
              </Link>
            ) : (
              factText(contact.url)
            )}
          </dd>
        </div>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={page.tight}>
        {sourceTexts(contact.sources, pack.sources).map((source) => (
          <p className={page.quiet} key={source}>
            {detail.source}: {source}
          </p>
        ))}
      </div>
    </BackKeys>
  );
}
