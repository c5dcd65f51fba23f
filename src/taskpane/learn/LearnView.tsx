import { useEffect, useRef, useState } from "react";
import type { Definition } from "../../content/types/reference";
import { searchDefinitions } from "../../features/learn/search-definitions";
import { learn as words, spoken } from "../../features/strings";
import { useServices } from "../app/services";
import { usePageStyles } from "../shared/page-styles";
import { RowButton } from "../shared/RowButton";
import { SearchField } from "../shared/SearchField";
import { TextPart } from "../shared/TextPart";
import { ViewHeading } from "../shared/ViewHeading";
import { DefinitionDetail } from "./DefinitionDetail";

/** F: the definitions, and a word for the reader. */
export function LearnView() {
  const page = usePageStyles();
  const { announce, pack } = useServices();
  const [query, setQuery] = useState("");
  const [opened, setOpened] = useState<Definition>();
  const [returned, setReturned] = useState<Definition>();
  const row = useRef<HTMLButtonElement>(null);
  const found = searchDefinitions(pack?.definitions ?? [], query);
  const searching = query.trim() !== "";
  useEffect(() => {
    announce(searching ? spoken.definitionsFound(found.length) : "", "found");
  }, [announce, found.length, searching]);
  useEffect(() => {
    if (!opened) row.current?.focus();
  }, [opened]);

  if (opened && pack) {
    const back = () => {
      setReturned(opened);
      setOpened(undefined);
    };
    return <DefinitionDetail definition={opened} onBack={back} sources={pack.sources} />;
  }
  return (
    <div className={page.column}>
      <ViewHeading takesFocus={!returned}>{words.title}</ViewHeading>
      {!pack && <p className={page.text}>{words.noPack}</p>}
      {pack && <SearchField clear={words.clear} label={words.search} onChange={setQuery} query={query} />}
      {searching && (
        <p className={page.text}>{found.length > 0 ? words.found(found.length) : words.none(query.trim())}</p>
      )}
      <ul className={page.plainList}>
        {found.map((definition) => (
          <li key={definition.id}>
            <RowButton onClick={() => setOpened(definition)} {...(definition === returned ? { ref: row } : {})}>
              {definition.term}
            </RowButton>
          </li>
        ))}
      </ul>
      <TextPart heading={words.care} text={words.careText} />
    </div>
  );
}
