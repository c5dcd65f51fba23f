import { Button } from "@fluentui/react-components";
import { firstRun } from "../../features/strings";
import { usePageStyles } from "../shared/page-styles";
import { ViewHeading } from "../shared/ViewHeading";

export type FirstRunPageProps = { onPrivacy: () => void; onSkip: () => void; onStart: () => void };

/** I0: one page before the first use, passed in one press, which can be opened again from the menu. */
export function FirstRunPage({ onPrivacy, onSkip, onStart }: FirstRunPageProps) {
  const page = usePageStyles();
  return (
    <div className={page.column}>
      <ViewHeading>{firstRun.title}</ViewHeading>
      <p className={page.text}>{firstRun.lead}</p>
      <ul className={page.bullets}>
        {firstRun.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <div className={page.actions}>
        <Button appearance="primary" onClick={onStart}>
          {firstRun.start}
        </Button>
        <Button appearance="transparent" onClick={onPrivacy}>
          {firstRun.canRead}
        </Button>
        <Button appearance="transparent" onClick={onSkip}>
          {firstRun.skip}
        </Button>
      </div>
    </div>
  );
}
