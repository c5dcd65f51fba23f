/** Builds the JSON that office.js posts for one `context.sync()`, a member at a time, for tests without a browser. */
export type BatchBuilder = Readonly<{
  document: number;
  /** Each answers the id of the object path. */
  property(parent: number, name: string): number;
  method(parent: number, name: string, ...args: unknown[]): number;
  create(className: string): number;
  reference(id: string): number;
  item(parent: number, index: number): number;
  /** Each answers the id of the action, by which `BatchOutcome.value` finds its result. */
  instantiate(path: number): number;
  load(path: number, select: readonly string[], paging?: { Top?: number; Skip?: number }): number;
  call(path: number, name: string, ...args: unknown[]): number;
  set(path: number, name: string, value: unknown): number;
  trace(): number;
  json(): string;
}>;

/** Stands for an object among arguments. */
export function objectAt(path: number): Readonly<{ objectAt: number }> {
  return { objectAt: path };
}

/** An empty batch; the document has its path already. */
export function buildBatch(): BatchBuilder {
  let last = 0;
  const paths: Record<string, unknown> = {};
  const actions: unknown[] = [];

  function path(rest: Readonly<Record<string, unknown>>): number {
    last += 1;
    paths[String(last)] = { Id: last, ...rest };
    return last;
  }

  function action(kind: number, rest: Readonly<Record<string, unknown>>): number {
    last += 1;
    actions.push({ Id: last, ActionType: kind, Name: "", ObjectPathId: 0, ...rest });
    return last;
  }

  function argumentInfo(args: readonly unknown[]): Readonly<Record<string, unknown>> {
    const ids = args.map((arg) => (isObject(arg) ? arg.objectAt : 0));
    return { Arguments: args.map((arg, index) => (ids[index] === 0 ? arg : ids[index])), ReferencedObjectPathIds: ids };
  }

  return {
    document: path({ ObjectPathType: 1, Name: "" }),
    property: (parent, name) => path({ ObjectPathType: 4, Name: name, ParentObjectPathId: parent }),
    method: (parent, name, ...args) =>
      path({ ObjectPathType: 3, Name: name, ParentObjectPathId: parent, ArgumentInfo: argumentInfo(args) }),
    create: (className) => path({ ObjectPathType: 2, Name: className }),
    reference: (id) => path({ ObjectPathType: 6, Name: id }),
    item: (parent, index) =>
      path({ ObjectPathType: 5, Name: "", ParentObjectPathId: parent, ArgumentInfo: argumentInfo([index]) }),
    instantiate: (id) => action(1, { ObjectPathId: id }),
    load: (id, select, paging = {}) => action(2, { ObjectPathId: id, QueryInfo: { Select: select, ...paging } }),
    call: (id, name, ...args) => action(3, { ObjectPathId: id, Name: name, ArgumentInfo: argumentInfo(args) }),
    set: (id, name, value) => action(4, { ObjectPathId: id, Name: name, ArgumentInfo: argumentInfo([value]) }),
    trace: () => action(5, {}),
    json: () => JSON.stringify({ AutoKeepReference: true, Actions: actions, ObjectPaths: paths }),
  };
}

function isObject(value: unknown): value is Readonly<{ objectAt: number }> {
  return typeof value === "object" && value !== null && "objectAt" in value;
}
