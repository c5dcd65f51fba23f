import type { Definition, Source } from "../../content/types/reference";
import { dateText } from "../../features/contacts/contact-facts";
import { sourceTexts, sourceTitle } from "../../features/sources/source-text";
import { detail, learn as words } from "../../features/strings";
import { BackButton } from "../shared/BackButton";
import { BackKeys } from "../shared/BackKeys";
import { usePageStyles } from "../shared/page-styles";
import { SourceList } from "../shared/SourceList";
import { TextPart } from "../shared/TextPart";
import { ViewHeading } from "../shared/ViewHeading";

export type DefinitionDetailProps = { definition: Definition; onBack: () => void; sources: readonly Source[] };

/** A definition: our plain sentence, then the official words as a quotation, then what practice needs. */
export function DefinitionDetail({ definition, onBack, sources }: DefinitionDetailProps) {
  const page = usePageStyles();
  const { official } = definition;
  return (
    <BackKeys className={page.column} onBack={onBack}>
      <div className={page.actions}>
        <BackButton onBack={onBack} />
      </div>
      <ViewHeading>{definition.term}</ViewHeading>
      <p className={page.text}>{definition.plain}</p>
      {official && (
        <div className={page.tight}>
          <h3 className={page.heading}>{words.official}</h3>
          <blockquote className={page.text}>“{official.words}”</blockquote>
          <p className={page.quiet}>
            {words.officialFrom(sourceTitle(official.source, sources), dateText(official.date))}
          </p>
        </div>
      )}
      <TextPart heading={words.practice} text={definition.practice} />
      {definition.notTheSameAs !== undefined && <TextPart heading={words.notTheSame} text={definition.notTheSameAs} />}
      <SourceList
        checked={detail.checkedOn(dateText(definition.checked))}
        missing={detail.noSource}
        reviewed={detail.reviewedOn(dateText(definition.reviewed))}
        sources={sourceTexts(definition.sources, sources)}
      />
    </BackKeys>
  );
}
