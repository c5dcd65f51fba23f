import { sections } from "../../features/strings";
import { usePageStyles } from "../shared/page-styles";
import { ViewHeading } from "../shared/ViewHeading";

/** The Sections tab, which says what is so. */
export function SectionsView() {
  const page = usePageStyles();
  return (
    <div className={page.column}>
      <ViewHeading>{sections.title}</ViewHeading>
      <p className={page.text}>{sections.text}</p>
    </div>
  );
}
