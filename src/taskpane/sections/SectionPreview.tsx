import { viewChecklist } from "../../features/sections/checklist-view";
import { sectionSchema } from "../../features/sections/names";
import { BackButton } from "../shared/BackButton";
import { BackKeys } from "../shared/BackKeys";
import { usePageStyles } from "../shared/page-styles";
import { ViewHeading } from "../shared/ViewHeading";
import { useSections } from "./use-sections";

export type SectionPreviewProps = { sectionId: string };

/** What a section asks, before it is inserted. */
export function SectionPreview({ sectionId }: SectionPreviewProps) {
  const page = usePageStyles();
  const { sections } = useSections();
  const plan = sections.plans.find((one) => one.sectionId === sectionId);
  const back = () => sections.open({ kind: "list" });
  if (plan === undefined) return null;
  const nothing = {
    ref: { sectionId, instance: "", schema: sectionSchema },
    strategy: "controls",
    answers: [],
  } as const;
  return (
    <BackKeys className={page.column} onBack={back}>
      <div className={page.actions}>
        <BackButton onBack={back} />
      </div>
      <ViewHeading>{plan.title}</ViewHeading>
      {viewChecklist(plan, nothing).groups.map(({ heads, rows, title }) => (
        <div className={page.tight} key={title}>
          <h3 className={page.heading}>{title}</h3>
          <p className={page.quiet}>{heads.join(" · ")}</p>
          <ul className={page.bullets}>
            {rows.map(({ key, label }) => (
              <li key={key}>{label}</li>
            ))}
          </ul>
        </div>
      ))}
    </BackKeys>
  );
}
