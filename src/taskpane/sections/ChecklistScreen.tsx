import { useEffect, useRef } from "react";
import { Button } from "@fluentui/react-components";
import { documentSections } from "../../features/sections/document-sections";
import { viewChecklist } from "../../features/sections/checklist-view";
import { canChange } from "../../features/sections/sections";
import { sections as words, sectionSpoken as spoken } from "../../features/strings";
import { useServices } from "../app/services";
import { BackButton } from "../shared/BackButton";
import { BackKeys } from "../shared/BackKeys";
import { usePageStyles } from "../shared/page-styles";
import { useKeptFocus } from "../shared/use-kept-focus";
import { ViewHeading } from "../shared/ViewHeading";
import { ChecklistGroup } from "./ChecklistGroup";
import { SectionNoticeBar } from "./SectionNoticeBar";
import { useSections, useSweep } from "./use-sections";

export type ChecklistScreenProps = { instance: string };

/** B1: the section as it stands in the document, which alone holds the answers. */
export function ChecklistScreen({ instance }: ChecklistScreenProps) {
  const page = usePageStyles();
  const { sections, state } = useSections();
  useSweep();
  const back = () => sections.open({ kind: "list" });
  const found = state.found?.find(({ ref }) => ref.instance === instance);
  const plan = sections.plans.find(({ sectionId }) => sectionId === found?.ref.sectionId);
  const name = documentSections(sections.plans, state.found ?? []).find((one) => one.instance === instance)?.name;
  const known = found !== undefined && plan !== undefined && canChange(found);
  const view = known ? viewChecklist(plan, found) : undefined;
  const isWordsOnly = found?.wordsOnly === true;
  const cannotEdit = state.abilities?.canEdit === false;
  const keptFocus = useKeptFocus("heading");
  useSpokenLoss(found !== undefined);
  return (
    <BackKeys className={page.column} onBack={back} {...keptFocus}>
      <div className={page.actions}>
        <BackButton onBack={back} />
        {found && <Button onClick={() => void sections.goTo(instance)}>{words.goTo}</Button>}
      </div>
      <ViewHeading>{name ?? words.goneTitle}</ViewHeading>
      <SectionNoticeBar />
      {found === undefined && <p className={page.text}>{words.gone}</p>}
      {found !== undefined && !canChange(found) && <p className={page.text}>{words.newer}</p>}
      {found !== undefined && canChange(found) && plan === undefined && <p className={page.text}>{words.notInPack}</p>}
      {view && cannotEdit && <p className={page.text}>{words.readOnly}</p>}
      {view && !cannotEdit && isWordsOnly && <p className={page.text}>{words.wordsOnly}</p>}
      {view && <p className={page.quiet}>{words.answered(view.answered, view.total)}</p>}
      {view?.groups.map((group, index) => (
        <ChecklistGroup
          group={group}
          instance={instance}
          key={group.title}
          readOnly={cannotEdit || isWordsOnly}
          startsOpen={group.ticks && view.groups.findIndex(({ ticks }) => ticks) === index}
        />
      ))}
    </BackKeys>
  );
}

/** Says that the section has gone from the document, while the person is in the pane and not writing. */
function useSpokenLoss(isThere: boolean): void {
  const { announce } = useServices();
  const was = useRef(isThere);
  useEffect(() => {
    if (was.current && !isThere && document.hasFocus()) announce(spoken.gone);
    was.current = isThere;
  }, [announce, isThere]);
}
