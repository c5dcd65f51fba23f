import { mergeClasses } from "@fluentui/react-components";
import type { PagePack } from "../../content/types/pack";
import { outsideOffice, shell } from "../../features/strings";
import { usePageStyles } from "../shared/page-styles";
import { ViewHeading } from "../shared/ViewHeading";
import type { PaneEnvironment } from "./environment";
import { Frame } from "./Frame";
import { useFrameStyles } from "./page-frame-styles";

export type OutsidePageProps = {
  environment: Pick<PaneEnvironment, "onThemeChange" | "theme">;
  pack: PagePack | undefined;
  reason: "no-office" | "too-old";
};

/** Where there is no draft to work beside: opened in a browser, or in a Word that is too old. */
export function OutsidePage({ environment, pack, reason }: OutsidePageProps) {
  return (
    <Frame environment={environment} pack={pack}>
      <OutsideText reason={reason} />
    </Frame>
  );
}

type OutsideTextProps = Pick<OutsidePageProps, "reason">;

function OutsideText({ reason }: OutsideTextProps) {
  const page = usePageStyles();
  const frame = useFrameStyles();
  const isTooOld = reason === "too-old";
  return (
    <main className={mergeClasses(frame.main, page.column)}>
      <h1 className={page.heading}>{shell.product}</h1>
      <ViewHeading>{isTooOld ? outsideOffice.tooOldTitle : outsideOffice.title}</ViewHeading>
      <p className={page.text}>{isTooOld ? outsideOffice.tooOld : outsideOffice.text}</p>
    </main>
  );
}
