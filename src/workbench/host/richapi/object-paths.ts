import { isRecord } from "../plain-data";
import type { Subscriptions } from "../events/subscriptions";
import { PathKind, type ArgumentList, type Batch, type ObjectPath } from "./batch";
import { HostFailure } from "./failure";
import type { Gate } from "./gate";
import type { References } from "./references";
import { memberName, type ServerObject } from "./server-object";

/** What batches are carried out on. */
export type World = Readonly<{
  /** `context.document`. */
  root: ServerObject;
  /** A new object of a server class, or undefined when there is no such class here. */
  create: (className: string) => ServerObject | undefined;
  references: References;
  gate: Gate;
  /** What the add-in listens to. */
  subscriptions: Subscriptions;
}>;

/** The objects of one batch. Null stands for Office's null object. */
export type BatchObjects = Readonly<{
  get(pathId: number): ServerObject | null;
  /** The reference id under which the object of this path is kept, if it is. */
  referenceOf(pathId: number): string | undefined;
  keep(pathId: number, object: ServerObject): void;
  /** Arguments with the objects put in where paths stand for them. */
  argumentsOf(list: ArgumentList | undefined): readonly unknown[];
}>;

/**
 * Finds the objects of a batch by their paths, each once, so that a method in a path acts once however often the path is
 * used.
 */
export function createBatchObjects(batch: Batch, world: World): BatchObjects {
  const found = new Map<number, ServerObject | null>();
  const kept = new Map<number, string>();

  function get(id: number): ServerObject | null {
    const known = found.get(id);
    if (known !== undefined) return known;
    const path = batch.ObjectPaths[String(id)];
    if (path === undefined) throw new HostFailure("InvalidObjectPath", `There is no object path ${id}.`);
    const object = resolve(path);
    found.set(id, object);
    return object;
  }

  function resolve(path: ObjectPath): ServerObject | null {
    switch (path.ObjectPathType) {
      case PathKind.globalObject:
        return world.root;
      case PathKind.newObject: {
        const object = world.create(path.Name);
        if (object === undefined) throw world.gate.unknown(path.Name);
        return object;
      }
      case PathKind.nullObject:
        return null;
      case PathKind.reference:
        kept.set(path.Id, path.Name);
        return world.references.find(path.Name);
      default:
        return resolveBelow(path, get(path.ParentObjectPathId ?? -1));
    }
  }

  function resolveBelow(path: ObjectPath, parent: ServerObject | null): ServerObject | null {
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathKind.property: {
        const link = parent.link(path.Name);
        if (link === undefined) throw world.gate.unknown(memberName(parent.className, path.Name));
        world.gate.pass(link);
        return present(link.use(), link.name);
      }
      case PathKind.method:
        return callForObject(parent, path);
      case PathKind.indexer:
        return itemAt(parent, path);
      default:
        throw world.gate.unknown(`object path type ${path.ObjectPathType}`);
    }
  }

  function callForObject(parent: ServerObject, path: ObjectPath): ServerObject | null {
    if (path.Name === "GetItemAt" && parent.items !== undefined) return itemAt(parent, path);
    const method = parent.objectMethod(path.Name);
    if (method === undefined) throw world.gate.unknown(memberName(parent.className, path.Name));
    world.gate.pass(method);
    return present(method.use(argumentsOf(path.ArgumentInfo)), method.name);
  }

  function itemAt(parent: ServerObject, path: ObjectPath): ServerObject {
    const [index] = argumentsOf(path.ArgumentInfo);
    const item = typeof index === "number" ? parent.items?.().at(index) : undefined;
    if (item === undefined) throw new HostFailure("ItemNotFound", "There is no item at this index.", parent.className);
    return item;
  }

  function argumentsOf(list: ArgumentList | undefined): readonly unknown[] {
    return (list?.Arguments ?? []).map((value, index) => argument(value, list?.ReferencedObjectPathIds?.[index]));
  }

  function argument(value: unknown, pathId: unknown): unknown {
    if (typeof pathId === "number" && pathId > 0) return get(pathId);
    if (Array.isArray(value)) {
      const ids: readonly unknown[] = Array.isArray(pathId) ? pathId : [];
      return value.map((item: unknown, index) => argument(item, ids[index]));
    }
    if (!isRecord(value)) return value;
    const inner = value["_ObjectPathId"];
    if (typeof inner === "number") return get(inner);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, argument(item, 0)]));
  }

  return {
    get,
    argumentsOf,
    referenceOf: (pathId) => kept.get(pathId),
    keep(pathId, object) {
      if (!kept.has(pathId)) kept.set(pathId, world.references.keep(object));
    },
  };
}

/** Only `…OrNullObject` members may find nothing. */
function present(object: ServerObject | undefined, member: string): ServerObject | null {
  if (object !== undefined) return object;
  if (member.endsWith("OrNullObject")) return null;
  throw new HostFailure("ItemNotFound", "The requested item does not exist.", member);
}
