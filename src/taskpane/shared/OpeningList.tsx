import { useId, useState, type ReactNode } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { usePageStyles } from "./page-styles";

const useStyles = makeStyles({
  heading: { margin: "0", fontSize: "inherit", fontWeight: "inherit" },
  toggle: { width: "100%", minHeight: "40px", justifyContent: "flex-start", textAlign: "start", paddingLeft: "0" },
});

export type OpeningListProps = {
  /** The list's rows, each an `li`. */
  children: ReactNode;
  startsOpen: boolean;
  title: string;
};

/** A list under a heading that opens and closes it. */
export function OpeningList({ children, startsOpen, title }: OpeningListProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const listId = useId();
  const [open, setOpen] = useState(startsOpen);
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
          {title}
        </Button>
      </h3>
      <ul className={page.plainList} hidden={!open} id={listId}>
        {children}
      </ul>
    </div>
  );
}
