import { Button } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { shell } from "../../features/strings";

export type BackButtonProps = { label?: string; onBack: () => void };

export function BackButton({ label = shell.back, onBack }: BackButtonProps) {
  return (
    <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={onBack}>
      {label}
    </Button>
  );
}
