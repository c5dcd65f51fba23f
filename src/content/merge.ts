import { failed, ok, type Result } from "../base/result";
import type { Lexicon } from "./types/lexicon";
import type { LocalPack, Pack, PackItems } from "./types/pack";

/** Why a partnership's pack does not fit on core; `path` is where in the local pack. */
export type MergeProblem = Readonly<{ path: readonly (string | number)[]; message: string }>;

type Kind = "wording" | "indicators" | "recording" | "contacts" | "definitions" | "sections";
const kinds: readonly Kind[] = ["wording", "indicators", "recording", "contacts", "definitions", "sections"];

/**
 * The core pack with what one partnership adds, replaces (same id) or turns off with a reason.
 *
 * The head is the partnership's. A replacing item stands where the replaced one stood; added items follow. Of the
 * lexicon, a group or family of the same name and the additions are replaced; triggers, headings, abbreviations and
 * look-alikes are added. An item turned off that core does not have, one both turned off and given, or an id used for two kinds, is a problem.
 */
export function mergePacks(core: Pack, local: LocalPack): Result<Pack, readonly MergeProblem[]> {
  const problems = [...offProblems(core, local), ...kindProblems(core, local)];
  if (problems.length > 0) return failed(problems);
  const off = new Set((local.off ?? []).map(({ id }) => id));
  const { wording, indicators, recording, contacts, definitions, sections, sources, lexicon, ...head } = local;
  return ok({
    ...head,
    wording: mergeItems(core.wording, wording, off),
    indicators: mergeItems(core.indicators, indicators, off),
    recording: mergeItems(core.recording, recording, off),
    contacts: mergeItems(core.contacts, contacts, off),
    definitions: mergeItems(core.definitions, definitions, off),
    sections: mergeItems(core.sections, sections, off),
    sources: mergeItems(core.sources, sources, new Set()),
    lexicon: mergeLexicons(core.lexicon, lexicon),
  });
}

function mergeItems<Item extends Readonly<{ id: string }>>(
  core: readonly Item[],
  local: readonly Item[],
  off: ReadonlySet<string>,
): readonly Item[] {
  const replacing = new Map(local.map((item) => [item.id, item]));
  const coreIds = new Set(core.map(({ id }) => id));
  const kept = core.filter(({ id }) => !off.has(id)).map((item) => replacing.get(item.id) ?? item);
  return [...kept, ...local.filter(({ id }) => !coreIds.has(id))];
}

function mergeLexicons(core: Lexicon, local: Partial<Lexicon>): Lexicon {
  return {
    verbs: { ...core.verbs, ...local.verbs },
    words: { ...core.words, ...local.words },
    families: { ...core.families, ...local.families },
    kinds: [...core.kinds, ...(local.kinds ?? [])],
    shortened: { ...core.shortened, ...local.shortened },
    lookalikes: [...core.lookalikes, ...(local.lookalikes ?? [])],
    triggers: [...core.triggers, ...(local.triggers ?? [])],
    abbreviations: [...core.abbreviations, ...(local.abbreviations ?? [])],
    headings: [...core.headings, ...(local.headings ?? [])],
    additions: local.additions ?? core.additions,
  };
}

function offProblems(core: Pack, local: LocalPack): readonly MergeProblem[] {
  const coreKinds = kindById(core);
  const localKinds = kindById(local);
  return (local.off ?? []).flatMap(({ id }, index) => {
    const path = ["off", index, "id"];
    if (!coreKinds.has(id))
      return [{ path, message: `"${id}" is turned off, but core has no such item; correct the id` }];
    if (localKinds.has(id)) {
      return [{ path, message: `"${id}" is turned off and also given in this pack; keep one: the file, or this line` }];
    }
    return [];
  });
}

function kindProblems(core: Pack, local: LocalPack): readonly MergeProblem[] {
  const coreKinds = kindById(core);
  return kinds.flatMap((kind) =>
    local[kind].flatMap(({ id }, index) => {
      const coreKind = coreKinds.get(id);
      if (coreKind === undefined || coreKind === kind) return [];
      return [{ path: [kind, index, "id"], message: `"${id}" is already an id in core's ${coreKind}; choose another` }];
    }),
  );
}

function kindById(items: PackItems): ReadonlyMap<string, Kind> {
  return new Map(kinds.flatMap((kind) => items[kind].map(({ id }) => [id, kind] as const)));
}
