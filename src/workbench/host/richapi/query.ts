import type { QueryInfo } from "./batch";
import type { World } from "./object-paths";
import { memberName, type Items, type ServerObject } from "./server-object";

/** Properties wanted of one object: names of its own, and for each link the wishes below it. */
type Wishes = Readonly<{ everything: boolean; own: readonly string[]; below: ReadonlyMap<string, readonly string[]> }>;

/** The values of an object as the wire carries them; objects that are kept bring their reference id along. */
export type WireValue = Readonly<Record<string, unknown>>;

/** How a query finds the object's members, and gives the loaded objects their references. */
type Loading = Readonly<{ world: World; keeps: boolean }>;

/** Carries out a `load()`: the wanted scalars, linked objects, and items of a collection. */
export function load(
  object: ServerObject,
  info: QueryInfo | undefined,
  reference: string | undefined,
  loading: Loading,
): WireValue {
  const paths = [...(info?.Select ?? []), ...(info?.Expand ?? [])];
  if (object.items !== undefined) return loadItems(object, object.items(), paths, info, reference, loading);
  return loadObject(object, paths, reference, loading);
}

function loadItems(
  collection: ServerObject,
  items: Items,
  paths: readonly string[],
  info: QueryInfo | undefined,
  reference: string | undefined,
  loading: Loading,
): WireValue {
  loading.world.gate.pass({ name: memberName(collection.className, "Items"), writes: false });
  const skip = info?.Skip ?? 0;
  const end = Math.min(items.count, info?.Top === undefined ? items.count : skip + info.Top);
  // office.js strips a leading "items/" from a string, but not from an array.
  const below = paths.map((path) => path.replace(/^items(\/|$)/i, "")).filter((path) => path !== "");
  const values: WireValue[] = [];
  for (let index = skip; index < end; index += 1) {
    const item = items.at(index);
    if (item !== undefined) values.push(loadLinked(item, below, loading));
  }
  return { ...identity(reference), _Items: values };
}

function loadLinked(object: ServerObject, paths: readonly string[], loading: Loading): WireValue {
  const reference = loading.keeps ? loading.world.references.keep(object) : undefined;
  return load(object, { Select: paths }, reference, loading);
}

function loadObject(
  object: ServerObject,
  paths: readonly string[],
  reference: string | undefined,
  loading: Loading,
): WireValue {
  const { gate } = loading.world;
  const { everything, own, below } = sortWishes(paths);
  const values: Record<string, unknown> = { ...identity(reference) };
  const all = object.scalars.filter(({ since }) => gate.offers(since)).map(({ name }) => name);
  for (const name of everything ? [...all, ...own] : own) {
    const scalar = object.scalar(name);
    if (scalar !== undefined) {
      gate.pass(scalar);
      values[scalar.wireName] = scalar.use();
    } else {
      loadLink(object, name, [], values, loading);
    }
  }
  for (const [name, rest] of below) loadLink(object, name, rest, values, loading);
  return values;
}

function loadLink(
  object: ServerObject,
  name: string,
  paths: readonly string[],
  values: Record<string, unknown>,
  loading: Loading,
): void {
  const { gate } = loading.world;
  const link = object.link(name);
  if (link === undefined) throw gate.unknown(memberName(object.className, name));
  gate.pass(link);
  const linked = link.use();
  values[link.wireName] = linked === undefined ? null : loadLinked(linked, paths, loading);
}

function sortWishes(paths: readonly string[]): Wishes {
  const own: string[] = [];
  const below = new Map<string, string[]>();
  let everything = paths.length === 0;
  for (const path of paths) {
    const [name = "", ...rest] = path.split("/").filter((step) => step !== "");
    if (name === "" || name === "*") everything = true;
    else if (name === "$none") continue;
    else if (rest.length === 0) own.push(name);
    else below.set(name, [...(below.get(name) ?? []), rest.join("/")]);
  }
  return { everything, own, below };
}

/** What every answer about an object says of it. */
export function identity(reference: string | undefined): WireValue {
  return reference === undefined ? {} : { _ReferenceId: reference };
}
