import { lazy, Suspense, useState, type Dispatch } from "react";
import { Button } from "@fluentui/react-components";
import type { ShellAction, ShellState, View } from "../../features/shell/shell-state";
import { check, sections, shell as words } from "../../features/strings";
import { CheckView } from "../check/CheckView";
import { ContactsView } from "../contacts/ContactsView";
import { LearnView } from "../learn/LearnView";
import { FirstRunPage } from "../settings/FirstRunPage";
import { PrivacyPage } from "../settings/PrivacyPage";
import { SettingsPage } from "../settings/SettingsPage";
import { usePageStyles } from "../shared/page-styles";
import { ViewHeading } from "../shared/ViewHeading";
import { ErrorBoundary } from "./ErrorBoundary";
import { useFrameStyles } from "./page-frame-styles";
import { useServices } from "./services";
import { StoppedPage } from "./StoppedPage";

// Most visits never open it, and the first paint waits for every script of the first bundle.
const SectionsView = lazy(() =>
  import(/* webpackChunkName: "sections" */ "../sections/SectionsView").then((view) => ({
    default: view.SectionsView,
  })),
);

export type MainPartProps = { dispatch: Dispatch<ShellAction>; shell: ShellState };

/** The part between tabs and strip. */
export function MainPart({ dispatch, shell }: MainPartProps) {
  const styles = useFrameStyles();
  const { review } = useServices();
  const [tries, setTries] = useState(0);
  /** Draws anew, from a fresh check: what was on the screen is what could not be drawn. */
  const again = () => {
    setTries(tries + 1);
    dispatch({ type: "view-chosen", view: "check" });
    void review?.check();
  };
  return (
    <main className={styles.main} id="main" tabIndex={-1}>
      {isBlank(shell) ? (
        <HiddenContent onShow={() => dispatch({ type: "hiding-switched" })} />
      ) : (
        <ErrorBoundary fallback={<StoppedPage onAgain={again} />} key={`${shell.view} ${shell.page ?? ""} ${tries}`}>
          {shell.page === undefined ? (
            <TabContent dispatch={dispatch} shell={shell} />
          ) : (
            <PageContent dispatch={dispatch} shell={shell} />
          )}
        </ErrorBoundary>
      )}
    </main>
  );
}

/** Prompts are hidden; a page without words of the record may stand over that. */
function isBlank({ hidden, page }: ShellState): boolean {
  return hidden && page === undefined;
}

type HiddenContentProps = { onShow: () => void };

/** For shared screens: nothing of the record, and the way back. */
function HiddenContent({ onShow }: HiddenContentProps) {
  const page = usePageStyles();
  return (
    <div className={page.column}>
      <ViewHeading>{words.promptsHidden}</ViewHeading>
      <div className={page.actions}>
        <Button onClick={onShow}>{words.showPrompts}</Button>
      </div>
    </div>
  );
}

function TabContent({ dispatch, shell }: MainPartProps) {
  const page = usePageStyles();
  const { review } = useServices();
  const go = (view: View) => dispatch({ type: "view-chosen", view });
  switch (shell.view) {
    case "check":
      if (review) return <CheckView onContacts={() => go("contacts")} onSections={() => go("sections")} />;
      return (
        <div className={page.column}>
          <ViewHeading>{check.title}</ViewHeading>
          <p className={page.text}>{check.noPack}</p>
        </div>
      );
    case "sections":
      return (
        <Suspense fallback={<SectionsComing />}>
          <SectionsView />
        </Suspense>
      );
    case "contacts":
      return <ContactsView />;
    case "learn":
      return <LearnView />;
  }
}

/** Stands until the tab's own script is there, with the heading that it will have. */
function SectionsComing() {
  const page = usePageStyles();
  return (
    <div className={page.column}>
      <ViewHeading>{sections.title}</ViewHeading>
      <p className={page.text}>{sections.loading}</p>
    </div>
  );
}

function PageContent({ dispatch, shell }: MainPartProps) {
  const { environment, review, settings } = useServices();
  const leave = () => dispatch({ type: "page-left" });
  /** The first run is over: go where the ribbon button was meant to lead; skipped, nothing is read without being asked. */
  const introduce = (skipped: boolean) => {
    const first = !settings.settings.get().introduced;
    settings.change({ introduced: true });
    dispatch({ type: "introduced" });
    if (first && !skipped && environment.asked === "check") void review?.check();
  };
  switch (shell.page) {
    case "first-run":
      return (
        <FirstRunPage
          onPrivacy={() => dispatch({ type: "page-opened", page: "privacy" })}
          onSkip={() => introduce(true)}
          onStart={() => introduce(false)}
        />
      );
    case "settings":
      return <SettingsPage onBack={leave} />;
    case "privacy":
      return <PrivacyPage onBack={leave} />;
    case undefined:
      return null;
  }
}
