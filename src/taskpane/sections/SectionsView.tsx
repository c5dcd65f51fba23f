import { useEffect, useState } from "react";
import type { Sections } from "../../features/sections/sections";
import type { SectionsScreen } from "../../features/sections/sections-state";
import { problem, sections as words } from "../../features/strings";
import { useServices } from "../app/services";
import { usePageStyles } from "../shared/page-styles";
import { ViewHeading } from "../shared/ViewHeading";
import { ChecklistScreen } from "./ChecklistScreen";
import { SectionList } from "./SectionList";
import { SectionPreview } from "./SectionPreview";
import { SectionsProvider, useSections } from "./use-sections";

/** The Sections tab: what it needs comes when it is first opened. */
export function SectionsView() {
  const page = usePageStyles();
  const { loadSections } = useServices();
  const [loaded, setLoaded] = useState<Sections | "failed">();
  useEffect(() => {
    loadSections?.().then(setLoaded, () => setLoaded("failed"));
  }, [loadSections]);

  if (loaded !== undefined && loaded !== "failed") {
    return (
      <SectionsProvider value={loaded}>
        <CurrentScreen />
      </SectionsProvider>
    );
  }
  const text = loadSections === undefined ? words.noPack : loaded === "failed" ? problem.generic : words.loading;
  return (
    <div className={page.column}>
      <ViewHeading>{words.title}</ViewHeading>
      <p className={page.text}>{text}</p>
    </div>
  );
}

function CurrentScreen() {
  const { sections, state } = useSections();
  const { screen } = state;
  const [shown, setShown] = useState(screen);
  const [left, setLeft] = useState<SectionsScreen>();
  if (shown !== screen) {
    setLeft(shown);
    setShown(screen);
  }
  useEffect(() => {
    void sections.refresh();
  }, [sections]);
  switch (screen.kind) {
    case "list":
      return <SectionList left={left} />;
    case "preview":
      return <SectionPreview sectionId={screen.sectionId} />;
    case "checklist":
      return <ChecklistScreen instance={screen.instance} />;
  }
}
