import { useEffect, useReducer, useState } from "react";
import { firstShell, reduceShell } from "../../features/shell/shell-state";
import { Frame } from "./Frame";
import { Header } from "./Header";
import { MainPart } from "./MainPart";
import { MainTabs } from "./MainTabs";
import { ReviewProvider, ServicesProvider, type PaneServices } from "./services";
import { SkipLink } from "./SkipLink";
import { StatusRegion } from "./StatusRegion";

export type AppProps = { services: PaneServices };

/** The pane beside a draft: header, tabs, one view, the strip (product.md 3.2). */
export function App({ services }: AppProps) {
  const { environment, highlights, pack, review, settings } = services;
  const stored = settings.settings.get();
  const [shell, dispatch] = useReducer(reduceShell, undefined, () =>
    firstShell(environment.asked, stored.view, stored.introduced),
  );

  // The ribbon's "Check record" opens the pane and checks; nothing is read while the first-run page stands before it.
  // Decided once: skipping that page is no wish for a check.
  const [startsChecking] = useState(environment.asked === "check" && stored.introduced);
  useEffect(() => {
    if (startsChecking && review?.state().phase.kind === "not-checked") void review.check();
  }, [review, startsChecking]);

  useEffect(
    () =>
      environment.onFocus(() => {
        seatFocus();
        void review?.live.focused();
      }),
    [environment, review],
  );

  useEffect(() => {
    settings.change({ view: shell.view });
  }, [settings, shell.view]);

  // A press on an underline leads to its prompt, whatever the pane was showing.
  useEffect(() => highlights?.onOpened(() => dispatch({ type: "view-chosen", view: "check" })), [highlights]);

  useEffect(() => highlights?.hide(shell.hidden), [highlights, shell.hidden]);

  return (
    <ServicesProvider value={services}>
      <ReviewProvider value={review}>
        <Frame environment={environment} pack={pack}>
          <SkipLink />
          <Header
            hidden={shell.hidden}
            onHide={() => dispatch({ type: "hiding-switched" })}
            onPage={(page) => dispatch({ type: "page-opened", page })}
          />
          {!shell.hidden && <MainTabs onView={(view) => dispatch({ type: "view-chosen", view })} view={shell.view} />}
          <MainPart dispatch={dispatch} shell={shell} />
          <StatusRegion />
        </Frame>
      </ReviewProvider>
    </ServicesProvider>
  );
}

/**
 * What had the focus can go while the writer is in the document, and the pane must not take the focus from there. When they
 * come back it stands on the view's heading. Nothing scrolls: they may come with a press on what is in sight.
 */
function seatFocus(): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>("main h2")?.focus({ preventScroll: true });
}
