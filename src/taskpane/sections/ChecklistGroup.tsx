import type { ShownGroup } from "../../features/sections/checklist-view";
import { sections as words } from "../../features/strings";
import { OpeningList } from "../shared/OpeningList";
import { ChecklistRow } from "./ChecklistRow";

export type ChecklistGroupProps = { group: ShownGroup; instance: string; readOnly: boolean; startsOpen: boolean };

/** The rows of one part of the form. */
export function ChecklistGroup({ group, instance, readOnly, startsOpen }: ChecklistGroupProps) {
  const title = group.ticks
    ? words.groupTicked(group.title, group.ticked)
    : words.groupAnswered(group.title, group.answered);
  return (
    <OpeningList startsOpen={startsOpen} title={title}>
      {group.rows.map((row) => (
        <ChecklistRow instance={instance} key={row.key} readOnly={readOnly} row={row} />
      ))}
    </OpeningList>
  );
}
