import { useId, useState } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import type { ShownGroup } from "../../features/sections/checklist-view";
import { sections as words } from "../../features/strings";
import { usePageStyles } from "../shared/page-styles";
import { ChecklistRow } from "./ChecklistRow";

const useStyles = makeStyles({
  heading: { margin: "0", fontSize: "inherit", fontWeight: "inherit" },
  toggle: { width: "100%", minHeight: "40px", justifyContent: "flex-start", textAlign: "start", paddingLeft: "0" },
});

export type ChecklistGroupProps = { group: ShownGroup; instance: string; readOnly: boolean; startsOpen: boolean };

/** The rows of one part of the form, under a heading that opens and closes them. */
export function ChecklistGroup({ group, instance, readOnly, startsOpen }: ChecklistGroupProps) {
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
          {group.ticks
            ? words.groupTicked(group.title, group.ticked)
            : words.groupAnswered(group.title, group.answered)}
        </Button>
      </h3>
      <ul className={page.plainList} hidden={!open} id={listId}>
        {group.rows.map((row) => (
          <ChecklistRow instance={instance} key={row.key} readOnly={readOnly} row={row} />
        ))}
      </ul>
    </div>
  );
}
