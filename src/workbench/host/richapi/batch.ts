import { isRecord } from "../plain-data";
import { HostFailure } from "./failure";

/** How an object path finds its object (`ObjectPathType`). */
export const PathKind = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** What an action does (`ActionType`). */
export const ActionKind = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Arguments as they travel: values, and beside them the ids of the paths that stand for objects among them. */
export type ArgumentList = Readonly<{ Arguments?: readonly unknown[]; ReferencedObjectPathIds?: readonly unknown[] }>;

export type ObjectPath = Readonly<{
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentList;
}>;

export type QueryInfo = Readonly<{
  Select?: readonly string[];
  Expand?: readonly string[];
  Top?: number;
  Skip?: number;
}>;

export type Action = Readonly<{
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentList;
  QueryInfo?: QueryInfo;
  ObjectState?: Readonly<Record<string, unknown>>;
}>;

/** One `context.sync()`: what office.js posts to `ProcessQuery`. */
export type Batch = Readonly<{
  AutoKeepReference: boolean;
  Actions: readonly Action[];
  ObjectPaths: Readonly<Record<string, ObjectPath>>;
}>;

export type BatchError = Readonly<{
  Code: string;
  Message: string;
  Location: string;
  ActionIndex: number;
  HttpStatusCode: number;
}>;

/** What Word answers: results up to the first failure. */
export type BatchAnswer = Readonly<{
  Results: readonly Readonly<{ ActionId: number; Value: unknown }>[];
  TraceIds: readonly number[];
  Error?: BatchError;
}>;

/**
 * Reads the body of a `ProcessQuery` call. Only the frame is checked here; the members of an action are looked at when
 * it is carried out.
 * @throws HostFailure InvalidArgument when it is no batch.
 */
export function readBatch(body: unknown): Batch {
  const parsed: unknown = typeof body === "string" ? JSON.parse(body) : undefined;
  if (!isRecord(parsed) || !Array.isArray(parsed["Actions"]) || !isRecord(parsed["ObjectPaths"])) {
    throw new HostFailure("InvalidArgument", "The request is not a batch of actions.");
  }
  return {
    AutoKeepReference: parsed["AutoKeepReference"] === true,
    // office.js writes these two; interpreting them refuses whatever does not fit.
    Actions: parsed["Actions"] as readonly Action[],
    ObjectPaths: parsed["ObjectPaths"] as Readonly<Record<string, ObjectPath>>,
  };
}
