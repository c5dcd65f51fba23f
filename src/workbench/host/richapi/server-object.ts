import type { WordApiLevel } from "../options";

/** Facts about a member that decide whether it may be used. */
type MemberFacts = Readonly<{
  /** The requirement set that brought it; absent for WordApi 1.1 to 1.3, which every host has. */
  since?: WordApiLevel;
}>;

/** A property with a plain value. Without `write` it is read-only. */
export type Scalar<Self> = MemberFacts &
  Readonly<{ read: (self: Self) => unknown; write?: (self: Self, value: unknown) => void }>;

/** A property that leads to another object; undefined when there is none. */
export type Link<Self> = MemberFacts & Readonly<{ follow: (self: Self) => ServerObject | undefined }>;

/** A method that gives another object; undefined when there is none. */
export type ObjectMethod<Self> = MemberFacts &
  Readonly<{ writes?: true; call: (self: Self, args: readonly unknown[]) => ServerObject | undefined }>;

/** A method that gives a plain value (a `ClientResult`) or nothing. */
export type ValueMethod<Self> = MemberFacts &
  Readonly<{ writes?: true; call: (self: Self, args: readonly unknown[]) => unknown }>;

/** An event; `check` may refuse whoever wants to listen. Its member is called `onParagraphChanged`. */
export type EventSource<Self> = MemberFacts & Readonly<{ check?: (self: Self) => void }>;

/** The objects of a collection as it is now. */
export type Items = Readonly<{ count: number; at: (index: number) => ServerObject | undefined }>;

/** One class of the simulated object model. Members carry the names of the wire, with a capital: `InsertText`. */
export type ServerClass<Self> = Readonly<{
  name: string;
  scalars?: Readonly<Record<string, Scalar<Self>>>;
  links?: Readonly<Record<string, Link<Self>>>;
  objectMethods?: Readonly<Record<string, ObjectMethod<Self>>>;
  valueMethods?: Readonly<Record<string, ValueMethod<Self>>>;
  events?: Readonly<Record<string, EventSource<Self>>>;
  /** Makes it a collection. Its objects are made one by one, as they are asked for. */
  items?: (self: Self) => Items;
}>;

/** A member of one object, found by name and ready to be used. `name` is as developers write it: "Paragraph.getText". */
type Found<Use> = MemberFacts & Readonly<{ name: string; wireName: string; writes: boolean; use: Use }>;

/** An object of the simulated Word, whatever its class. Names are matched without regard to case. */
export type ServerObject = Readonly<{
  className: string;
  /** What the class works on; only its own module knows the type. */
  self: unknown;
  scalars: readonly Readonly<{ name: string; since?: WordApiLevel }>[];
  items: (() => Items) | undefined;
  scalar(name: string): Found<() => unknown> | undefined;
  /** Undefined also for a property that cannot be written. */
  writable(name: string): Found<(value: unknown) => void> | undefined;
  link(name: string): Found<() => ServerObject | undefined> | undefined;
  objectMethod(name: string): Found<(args: readonly unknown[]) => ServerObject | undefined> | undefined;
  valueMethod(name: string): Found<(args: readonly unknown[]) => unknown> | undefined;
  /** Using it asks whether it may be listened to. */
  event(name: string): Found<() => void> | undefined;
}>;

/** "InsertText" as developers write it: "insertText". */
export function memberName(className: string, wireName: string): string {
  return `${className}.${wireName.charAt(0).toLowerCase()}${wireName.slice(1)}`;
}

/** "ParagraphChanged" as developers write it: "onParagraphChanged". */
export function eventName(className: string, wireName: string): string {
  return memberName(className, `on${wireName}`);
}

/** A class's members by name in lower case, each with its name on the wire. */
type Table<Member> = ReadonlyMap<string, readonly [wireName: string, member: Member]>;

type Tables<Self> = Readonly<{
  all: ServerObject["scalars"];
  scalars: Table<Scalar<Self>>;
  links: Table<Link<Self>>;
  objectMethods: Table<ObjectMethod<Self>>;
  valueMethods: Table<ValueMethod<Self>>;
  events: Table<EventSource<Self>>;
}>;

/** Kept per class, since a long document makes many thousands of objects. */
const tablesByClass = new WeakMap<object, unknown>();

function tablesOf<Self>(kind: ServerClass<Self>): Tables<Self> {
  const known = tablesByClass.get(kind);
  if (known !== undefined) return known as Tables<Self>; // kept under its own class only
  const scalars = Object.entries(kind.scalars ?? {});
  const tables: Tables<Self> = {
    all: scalars.map(([name, { since }]) => (since === undefined ? { name } : { name, since })),
    scalars: tableOf(kind.scalars),
    links: tableOf(kind.links),
    objectMethods: tableOf(kind.objectMethods),
    valueMethods: tableOf(kind.valueMethods),
    events: tableOf(kind.events),
  };
  tablesByClass.set(kind, tables);
  return tables;
}

function tableOf<Member>(members: Readonly<Record<string, Member>> = {}): Table<Member> {
  return new Map(Object.entries(members).map((entry) => [entry[0].toLowerCase(), entry]));
}

/** An object of `kind` that works on `self`. */
export function serverObject<Self>(kind: ServerClass<Self>, self: Self): ServerObject {
  const tables = tablesOf(kind);

  function find<Member extends MemberFacts & Readonly<{ writes?: true }>, Use>(
    table: Table<Member>,
    name: string,
    use: (member: Member) => Use | undefined,
    nameOf = memberName,
  ): Found<Use> | undefined {
    const entry = table.get(name.toLowerCase());
    if (entry === undefined) return undefined;
    const [wireName, member] = entry;
    const usable = use(member);
    if (usable === undefined) return undefined;
    const since = member.since === undefined ? {} : { since: member.since };
    return { ...since, name: nameOf(kind.name, wireName), wireName, writes: member.writes === true, use: usable };
  }

  const { items } = kind;
  return {
    className: kind.name,
    self,
    scalars: tables.all,
    items: items === undefined ? undefined : () => items(self),
    scalar: (name) => find(tables.scalars, name, (member) => () => member.read(self)),
    writable: (name) =>
      find(tables.scalars, name, ({ write }) => write && ((value: unknown): void => write(self, value))),
    link: (name) => find(tables.links, name, (member) => () => member.follow(self)),
    objectMethod: (name) => find(tables.objectMethods, name, (member) => (args) => member.call(self, args)),
    valueMethod: (name) => find(tables.valueMethods, name, (member) => (args) => member.call(self, args)),
    event: (name) => find(tables.events, name, (member) => () => member.check?.(self), eventName),
  };
}

/** A member of a class, and the set that brought it; without one it is of WordApi 1.1 to 1.3. */
export type MemberName = Readonly<{ name: string; since?: WordApiLevel }>;

/** All members that a class has here, as developers write them, in order of name. */
export function membersOf<Self>(kind: ServerClass<Self>): readonly MemberName[] {
  const events = Object.entries(kind.events ?? {}).map(([wireName, event]) => [`on${wireName}`, event] as const);
  const groups = [kind.scalars, kind.links, kind.objectMethods, kind.valueMethods, kind.items && { Items: {} }];
  return groups
    .flatMap((group) => Object.entries<MemberFacts>(group ?? {}))
    .concat(events.map(([name, event]) => [name, event]))
    .map(([wireName, { since }]) => {
      const name = memberName(kind.name, wireName);
      return since === undefined ? { name } : { name, since };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
