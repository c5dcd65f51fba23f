import { useEffect, useId, useRef, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import type { Contact } from "../../content/types/reference";
import { factText, isUnreachable } from "../../features/contacts/contact-facts";
import type { ContactGroup } from "../../features/contacts/group-contacts";
import { contacts as words } from "../../features/strings";
import { usePageStyles } from "../shared/page-styles";
import { RowButton } from "../shared/RowButton";

const useStyles = makeStyles({
  heading: { margin: "0", fontSize: "inherit", fontWeight: "inherit" },
  toggle: { width: "100%", minHeight: "40px", justifyContent: "flex-start", paddingLeft: "0" },
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

/** A group of contacts under a heading that opens and closes it. */
export function ContactGroupPart({ frontDoor, group, onOpen, returned, startsOpen }: ContactGroupPartProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const listId = useId();
  const [open, setOpen] = useState(startsOpen);
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    row.current?.focus();
  }, [returned]);
  return (
    <div>
      <h3 className={styles.heading}>
        <Button
          appearance="transparent"
          aria-controls={listId}
          aria-expanded={open}
          className={styles.toggle}
          icon={open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
          onClick={() => setOpen(!open)}
        >
          {words.group(words.groups[group.group], group.contacts.length)}
        </Button>
      </h3>
      <ul className={page.plainList} hidden={!open} id={listId}>
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
      </ul>
    </div>
  );
}
