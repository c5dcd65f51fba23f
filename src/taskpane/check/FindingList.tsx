import { type RefObject, useState } from "react";
import { useArrowNavigationGroup } from "@fluentui/react-components";
import type { Item } from "../../features/review/review-state";
import { statusOf } from "../../features/review/selectors";
import { useReview } from "../app/services";
import { usePageStyles } from "../shared/page-styles";
import { DismissMenu } from "./DismissMenu";
import { FindingRow } from "./FindingRow";

export type FindingListProps = {
  /** The row that is to get the focus, and where its button is put for that. */
  landing: string | undefined;
  landingRow: RefObject<HTMLButtonElement | null>;
  rows: readonly Item[];
};

/** The rows: one Tab stop, arrows inside, Enter opens, Delete dismisses. */
export function FindingList({ landing, landingRow, rows }: FindingListProps) {
  const page = usePageStyles();
  const { review, state } = useReview();
  const arrows = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  const [dismissing, setDismissing] = useState<Readonly<{ id: string; row: HTMLElement }>>();
  return (
    <>
      <ul className={page.plainList} {...arrows}>
        {rows.slice(0, state.shown).map((item, at) => (
          <li key={item.id}>
            <FindingRow
              item={item}
              onDismiss={(id, row) => setDismissing({ id, row })}
              onOpen={(id) => void review.open(id)}
              position={at + 1}
              stale={statusOf(state, item).kind === "stale"}
              total={rows.length}
              {...(item.id === landing ? { ref: landingRow } : {})}
            />
          </li>
        ))}
      </ul>
      {dismissing && rows.some(({ id }) => id === dismissing.id) && (
        <DismissMenu
          id={dismissing.id}
          key={dismissing.id}
          row={{ element: dismissing.row, onClose: () => setDismissing(undefined) }}
        />
      )}
    </>
  );
}
