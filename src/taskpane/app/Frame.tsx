import { type ReactNode, useSyncExternalStore } from "react";
import { FluentProvider } from "@fluentui/react-components";
import type { PagePack } from "../../content/types/pack";
import type { PaneEnvironment } from "./environment";
import { useFrameStyles, usePageFrame } from "./page-frame-styles";
import { SafetyStrip } from "./SafetyStrip";
import { themes } from "./theme";

export type FrameProps = {
  children: ReactNode;
  environment: Pick<PaneEnvironment, "onThemeChange" | "theme">;
  pack: PagePack | undefined;
};

/** Theme and safety strip: what every page has, also the one outside Word. */
export function Frame({ children, environment, pack }: FrameProps) {
  usePageFrame();
  const styles = useFrameStyles();
  const theme = useSyncExternalStore(environment.onThemeChange, environment.theme);
  return (
    <FluentProvider className={styles.provider} theme={themes[theme]}>
      {children}
      <SafetyStrip pack={pack} theme={theme} />
    </FluentProvider>
  );
}
