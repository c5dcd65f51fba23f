import { useEffect, useState } from "react";
import type { Contact } from "../../content/types/reference";
import type { PagePack } from "../../content/types/pack";
import { dateText } from "../../features/contacts/contact-facts";
import { groupContacts } from "../../features/contacts/group-contacts";
import { searchContacts } from "../../features/contacts/search-contacts";
import { frontDoor } from "../../features/safety/safety-strip";
import { contacts as words, spoken, strip } from "../../features/strings";
import { useServices } from "../app/services";
import { usePageStyles } from "../shared/page-styles";
import { SearchField } from "../shared/SearchField";
import { ViewHeading } from "../shared/ViewHeading";
import { ContactDetail } from "./ContactDetail";
import { ContactGroupPart } from "./ContactGroupPart";

/** The Contacts tab; without a pack it still says whom to ask. */
export function ContactsView() {
  const page = usePageStyles();
  const { pack } = useServices();
  if (pack) return <PackContacts pack={pack} />;
  return (
    <div className={page.column}>
      <ViewHeading>{words.title}</ViewHeading>
      <p className={page.text}>{words.danger}</p>
      <p className={page.text}>{strip.police}</p>
      <p className={page.text}>{words.noPack}</p>
    </div>
  );
}

type PackContactsProps = { pack: PagePack };

function PackContacts({ pack }: PackContactsProps) {
  const page = usePageStyles();
  const { announce } = useServices();
  const [query, setQuery] = useState("");
  const [opened, setOpened] = useState<Contact>();
  const [returned, setReturned] = useState<Contact>();
  const found = searchContacts(pack.contacts, query);
  const searching = query.trim() !== "";
  useEffect(() => {
    announce(searching ? spoken.contactsFound(found.length) : "", "found");
  }, [announce, found.length, searching]);

  if (opened) {
    const back = () => {
      setReturned(opened);
      setOpened(undefined);
    };
    return <ContactDetail contact={opened} onBack={back} pack={pack} />;
  }
  const door = frontDoor(pack);
  return (
    <div className={page.column}>
      <ViewHeading takesFocus={!returned}>{words.title}</ViewHeading>
      <p className={page.text}>
        <strong>{words.danger}</strong>
      </p>
      <SearchField clear={words.clear} label={words.search} onChange={setQuery} query={query} />
      {searching && (
        <p className={page.text}>
          {found.length > 0
            ? words.found(found.length)
            : words.none(query.trim(), door && `${door.name}, ${door.phone}`)}
        </p>
      )}
      {groupContacts(found).map((group) => (
        <ContactGroupPart
          frontDoor={door && `${door.name}, ${door.phone}`}
          group={group}
          key={`${group.group} ${String(searching)}`}
          onOpen={setOpened}
          returned={returned}
          startsOpen={
            searching ||
            group.group === "report-and-refer" ||
            (returned !== undefined && group.contacts.includes(returned))
          }
        />
      ))}
      <div className={page.tight}>
        <p className={page.quiet}>{words.packLine(pack.title, pack.version)}</p>
        <p className={page.quiet}>{pack.owner}</p>
        <p className={page.quiet}>{words.packDates(dateText(pack.checked), dateText(pack.reviewed))}</p>
        <p className={page.quiet}>{words.beforeUse}</p>
      </div>
    </div>
  );
}
