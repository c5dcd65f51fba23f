import { useReview } from "../app/services";
import { ChangedScreen } from "./ChangedScreen";
import { DetailScreen } from "./DetailScreen";
import { DismissedScreen } from "./DismissedScreen";
import { EndScreen } from "./EndScreen";
import { ListScreen, type ListScreenProps } from "./ListScreen";
import { ProblemScreen } from "./ProblemScreen";
import { StartScreen } from "./StartScreen";
import { openedItem } from "../../features/review/selectors";

export type CheckViewProps = ListScreenProps;

/** The Check tab: one screen of the review at a time. */
export function CheckView(links: CheckViewProps) {
  const { state } = useReview();
  if (state.phase.kind === "failed") return <ProblemScreen code={state.phase.code} />;
  if (state.phase.kind === "not-checked") return <StartScreen />;
  switch (state.screen.kind) {
    case "detail": {
      const opened = openedItem(state);
      // The item can go while it is open: a re-check, or a decision on its rule.
      return opened ? <DetailScreen key={opened.item.id} {...opened} /> : <ListScreen {...links} />;
    }
    case "end":
      return <EndScreen />;
    case "dismissed":
      return <DismissedScreen />;
    case "changed":
      return <ChangedScreen />;
    case "list":
      return <ListScreen {...links} />;
  }
}
