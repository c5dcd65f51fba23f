import { ActionKind, type Action, type Batch, type BatchAnswer } from "./batch";
import { HostFailure } from "./failure";
import { createBatchObjects, type BatchObjects, type World } from "./object-paths";
import { identity, load } from "./query";
import { eventName, memberName, type ServerObject } from "./server-object";

/**
 * Carries out one batch. It stops at the first action that fails, and what was done before stays done. An error that is
 * not a `HostFailure` is a defect of this host and is passed on.
 */
export function runBatch(batch: Batch, world: World): BatchAnswer {
  const objects = createBatchObjects(batch, world);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (action.ActionType === ActionKind.trace) traceIds.push(action.Id);
      const value = action.ActionType === ActionKind.trace ? null : carryOut(action, batch, objects, world);
      results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      return {
        Results: results,
        TraceIds: traceIds,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: error.location,
          ActionIndex: index,
          HttpStatusCode: error.status,
        },
      };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

/** @returns the action's value as the wire carries it. */
function carryOut(action: Action, batch: Batch, objects: BatchObjects, world: World): unknown {
  const object = objects.get(action.ObjectPathId);
  const reference = objects.referenceOf(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionKind.instantiate:
      return object === null ? null : identity(reference);
    case ActionKind.query:
    case ActionKind.queryAsJson:
      return object === null
        ? null
        : load(object, action.QueryInfo, reference, { world, keeps: batch.AutoKeepReference });
    case ActionKind.method:
      return object === null ? { _IsNull: true } : callMethod(object, action, objects, world);
    case ActionKind.setProperty:
      if (object !== null) setProperty(object, action.Name, objects.argumentsOf(action.ArgumentInfo)[0], world);
      return null;
    case ActionKind.update:
      if (object !== null) {
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) setProperty(object, name, value, world);
      }
      return null;
    default:
      throw world.gate.unknown(`action type ${action.ActionType}`);
  }
}

function callMethod(object: ServerObject, action: Action, objects: BatchObjects, world: World): unknown {
  const args = objects.argumentsOf(action.ArgumentInfo);
  if (action.Name === "_KeepReference") {
    objects.keep(action.ObjectPathId, object);
    return null;
  }
  if (action.Name === "_RemoveReference" && object === world.root) {
    const [reference] = args;
    if (typeof reference === "string") {
      world.references.release(reference);
      world.subscriptions.release(reference);
    }
    return null;
  }
  if (action.Name === "_RegisterEvent" && object === world.root) {
    listen(args, world);
    return null;
  }
  if (action.Name === "_UnregisterEvent" && object === world.root) {
    const [target, event] = args;
    world.subscriptions.remove(String(event), String(target));
    return null;
  }
  const method = object.valueMethod(action.Name);
  if (method === undefined) throw world.gate.unknown(memberName(object.className, action.Name));
  world.gate.pass(method);
  return method.use(args) ?? null;
}

/** `_RegisterEvent(target, event, type)`: the add-in has added its first handler for an event of an object. */
function listen([target, event, type]: readonly unknown[], world: World): void {
  if (typeof target !== "string" || typeof event !== "string" || typeof type !== "number") {
    throw new HostFailure("InvalidArgument", "An event is registered by object, name and number.");
  }
  const source = target === "" ? world.root : world.references.find(target);
  const found = source.event(event);
  if (found === undefined) throw world.gate.unknown(eventName(source.className, event));
  world.gate.pass(found);
  found.use();
  world.subscriptions.add({ target, event: found.wireName, type, source });
}

function setProperty(object: ServerObject, name: string, value: unknown, world: World): void {
  const property = object.writable(name);
  if (property === undefined) throw world.gate.unknown(`${memberName(object.className, name)} (set)`);
  world.gate.pass({ ...property, writes: true });
  property.use(value);
}
