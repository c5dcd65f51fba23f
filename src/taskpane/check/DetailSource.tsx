import type { Explanation } from "../../features/review/explanation";
import { detail } from "../../features/strings";
import { SourceList } from "../shared/SourceList";

export type DetailSourceProps = { explanation: Explanation };

/** What a prompt rests on, and how old that is. */
export function DetailSource({ explanation }: DetailSourceProps) {
  const { sources, checked, reviewed } = explanation;
  return <SourceList checked={checked} missing={detail.noSource} reviewed={reviewed} sources={sources} />;
}
