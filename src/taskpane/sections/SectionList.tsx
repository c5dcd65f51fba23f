import { useEffect, useLayoutEffect, useRef } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { documentSections } from "../../features/sections/document-sections";
import type { SectionPlan } from "../../features/sections/plan";
import type { SectionsScreen } from "../../features/sections/sections-state";
import { sections as words } from "../../features/strings";
import { BackKeys } from "../shared/BackKeys";
import { fluentRef } from "../shared/fluent-ref";
import { usePageStyles } from "../shared/page-styles";
import { RowButton } from "../shared/RowButton";
import { useKeptFocus } from "../shared/use-kept-focus";
import { ViewHeading } from "../shared/ViewHeading";
import { SectionNoticeBar } from "./SectionNoticeBar";
import { useSections, useSweep } from "./use-sections";

const useStyles = makeStyles({
  section: { paddingBottom: tokens.spacingVerticalM, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

export type SectionListProps = {
  /** The screen that was left for the list: the focus goes back to what led there. */
  left: SectionsScreen | undefined;
};

/** B0: what can be inserted, and what the document has. */
export function SectionList({ left }: SectionListProps) {
  const page = usePageStyles();
  const { sections, state } = useSections();
  const origin = useRef<HTMLButtonElement>(null);
  const keptFocus = useKeptFocus("heading");
  useSweep();
  useEffect(() => origin.current?.focus(), []);
  const { abilities, found } = state;
  const there = documentSections(sections.plans, found ?? []);
  const readOnly = abilities?.canEdit === false;
  const ledThere = (screen: SectionsScreen) => left !== undefined && sameScreen(left, screen);
  const hasOrigin = left?.kind === "preview" || there.some(({ instance }) => ledThere({ kind: "checklist", instance }));
  return (
    <div className={page.column} {...keptFocus}>
      <ViewHeading takesFocus={!hasOrigin}>{words.title}</ViewHeading>
      <SectionNoticeBar />
      <p className={page.text}>{readOnly ? words.readOnly : words.lead}</p>
      {!readOnly && <p className={page.quiet}>{words.tracked}</p>}
      {abilities?.checkBoxes === false && <p className={page.quiet}>{words.noBoxes}</p>}
      {sections.plans.map((plan) => (
        <SectionToInsert
          key={plan.sectionId}
          plan={plan}
          preview={ledThere({ kind: "preview", sectionId: plan.sectionId }) ? origin : undefined}
        />
      ))}
      <h3 className={page.heading}>{words.inDocument}</h3>
      {found !== undefined && there.length === 0 && <p className={page.text}>{words.none}</p>}
      <ul className={page.plainList}>
        {there.map(({ instance, name }) => (
          <li key={instance}>
            <RowButton
              onClick={() => sections.open({ kind: "checklist", instance })}
              {...(ledThere({ kind: "checklist", instance }) ? { ref: origin } : {})}
            >
              {name}
            </RowButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

function sameScreen(one: SectionsScreen, other: SectionsScreen): boolean {
  if (one.kind === "preview") return other.kind === "preview" && one.sectionId === other.sectionId;
  if (one.kind === "checklist") return other.kind === "checklist" && one.instance === other.instance;
  return other.kind === "list";
}

type SectionToInsertProps = {
  plan: SectionPlan;
  /** The button that led to the preview which was left. */
  preview: React.RefObject<HTMLButtonElement | null> | undefined;
};

function SectionToInsert({ plan: { sectionId, summary, title }, preview }: SectionToInsertProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const { sections, state } = useSections();
  const { abilities, asking, inserting } = state;
  const insertButton = useRef<HTMLButtonElement>(null);
  const isAsking = asking === sectionId;
  const wasAsking = useRef(isAsking);
  useLayoutEffect(() => {
    // The button that answered the question is gone; the person goes on where it came from.
    if (wasAsking.current && !isAsking && document.activeElement === document.body) insertButton.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  return (
    <div className={`${page.tight} ${styles.section}`}>
      <h3 className={page.heading}>{title}</h3>
      <p className={page.text}>{summary}</p>
      {isAsking ? (
        <AlreadyThere sectionId={sectionId} />
      ) : (
        <div className={page.actions}>
          {abilities?.canEdit !== false && (
            <Button
              appearance="primary"
              aria-label={inserting === sectionId ? undefined : words.insertNamed(title)}
              disabledFocusable={inserting !== undefined || abilities === undefined}
              onClick={() => void sections.insert(sectionId)}
              ref={fluentRef(insertButton)}
            >
              {inserting === sectionId ? words.inserting : words.insert}
            </Button>
          )}
          <Button
            aria-label={words.previewNamed(title)}
            onClick={() => sections.open({ kind: "preview", sectionId })}
            ref={fluentRef(preview)}
          >
            {words.preview}
          </Button>
        </div>
      )}
    </div>
  );
}

type AlreadyThereProps = { sectionId: string };

/** B-3: the question before a second one; the focus is on the way to the first. */
function AlreadyThere({ sectionId }: AlreadyThereProps) {
  const page = usePageStyles();
  const { sections, state } = useSections();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const instance = state.found?.find(({ ref }) => ref.sectionId === sectionId)?.ref.instance;
  return (
    <BackKeys onBack={sections.leaveQuestion}>
      <div aria-label={words.asking} className={page.tight} role="group">
        <p className={page.text}>{words.asking}</p>
        <div className={page.actions}>
          <Button
            appearance="primary"
            onClick={() => {
              sections.leaveQuestion();
              if (instance !== undefined) void sections.goTo(instance);
            }}
            ref={fluentRef(first)}
          >
            {words.goToIt}
          </Button>
          <Button onClick={() => void sections.insertAnother(sectionId)}>{words.another}</Button>
          <Button appearance="subtle" onClick={sections.leaveQuestion}>
            {words.leave}
          </Button>
        </div>
      </div>
    </BackKeys>
  );
}
