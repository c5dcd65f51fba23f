import { useEffect, useRef } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { documentSections } from "../../features/sections/document-sections";
import { sections as words } from "../../features/strings";
import { fluentRef } from "../shared/fluent-ref";
import { usePageStyles } from "../shared/page-styles";
import { RowButton } from "../shared/RowButton";
import { ViewHeading } from "../shared/ViewHeading";
import { SectionNoticeBar } from "./SectionNoticeBar";
import { useSections, useSweep } from "./use-sections";

const useStyles = makeStyles({
  section: { paddingBottom: tokens.spacingVerticalM, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** B0: what can be inserted, and what the document has. */
export function SectionList() {
  const page = usePageStyles();
  const styles = useStyles();
  const { sections, state } = useSections();
  useSweep();
  const { abilities, asking, found, inserting } = state;
  const there = documentSections(sections.plans, found ?? []);
  const readOnly = abilities?.canEdit === false;
  return (
    <div className={page.column}>
      <ViewHeading>{words.title}</ViewHeading>
      <SectionNoticeBar />
      <p className={page.text}>{readOnly ? words.readOnly : words.lead}</p>
      {!readOnly && <p className={page.quiet}>{words.tracked}</p>}
      {abilities?.checkBoxes === false && <p className={page.quiet}>{words.noBoxes}</p>}
      {sections.plans.map(({ sectionId, summary, title }) => (
        <div className={`${page.tight} ${styles.section}`} key={sectionId}>
          <h3 className={page.heading}>{title}</h3>
          <p className={page.text}>{summary}</p>
          {asking === sectionId ? (
            <AlreadyThere sectionId={sectionId} />
          ) : (
            <div className={page.actions}>
              {!readOnly && (
                <Button
                  appearance="primary"
                  aria-label={inserting === sectionId ? undefined : words.insertNamed(title)}
                  disabledFocusable={inserting !== undefined || abilities === undefined}
                  onClick={() => void sections.insert(sectionId)}
                >
                  {inserting === sectionId ? words.inserting : words.insert}
                </Button>
              )}
              <Button
                aria-label={words.previewNamed(title)}
                onClick={() => sections.open({ kind: "preview", sectionId })}
              >
                {words.preview}
              </Button>
            </div>
          )}
        </div>
      ))}
      <h3 className={page.heading}>{words.inDocument}</h3>
      {found !== undefined && there.length === 0 && <p className={page.text}>{words.none}</p>}
      <ul className={page.plainList}>
        {there.map(({ instance, name }) => (
          <li key={instance}>
            <RowButton onClick={() => sections.open({ kind: "checklist", instance })}>{name}</RowButton>
          </li>
        ))}
      </ul>
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
        <Button appearance="subtle" onClick={() => sections.leaveQuestion()}>
          {words.leave}
        </Button>
      </div>
    </div>
  );
}
