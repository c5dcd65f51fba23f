import { useEffect, useRef } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Contact } from "../../content/types/reference";
import { factText, isUnreachable } from "../../features/contacts/contact-facts";
import type { ContactGroup } from "../../features/contacts/group-contacts";
import { contacts as words } from "../../features/strings";
import { OpeningList } from "../shared/OpeningList";
import { RowButton } from "../shared/RowButton";

const useStyles = makeStyles({
  phone: { display: "block", color: tokens.colorNeutralForeground2 },
});

export type ContactGroupPartProps = {
  frontDoor: string | undefined;
  group: ContactGroup;
  onOpen: (contact: Contact) => void;
  /** The contact whose detail was left last: focus goes back to its row. */
  returned: Contact | undefined;
  startsOpen: boolean;
};

/** A group of contacts. */
export function ContactGroupPart({ frontDoor, group, onOpen, returned, startsOpen }: ContactGroupPartProps) {
  const styles = useStyles();
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    row.current?.focus();
  }, [returned]);
  return (
    <OpeningList startsOpen={startsOpen} title={words.group(words.groups[group.group], group.contacts.length)}>
      {group.contacts.map((contact) => (
        <li key={contact.id}>
          <RowButton onClick={() => onOpen(contact)} {...(contact === returned ? { ref: row } : {})}>
            {contact.name}
            <span className={styles.phone}>
              {isUnreachable(contact)
                ? words.detailsMissing(frontDoor)
                : words.blockLine(words.phone, factText(contact.phone))}
            </span>
          </RowButton>
        </li>
      ))}
    </OpeningList>
  );
}
