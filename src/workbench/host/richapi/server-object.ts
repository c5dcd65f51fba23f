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

/** One class of the simulated object model. Members carry the names of the wire, with a capital: `InsertText`. */
export type ServerClass<Self> = Readonly<{
  name: string;
  scalars?: Readonly<Record<string, Scalar<Self>>>;
  links?: Readonly<Record<string, Link<Self>>>;
  objectMethods?: Readonly<Record<string, ObjectMethod<Self>>>;
  valueMethods?: Readonly<Record<string, ValueMethod<Self>>>;
  /** Makes it a collection. */
  items?: (self: Self) => readonly ServerObject[];
}>;

/** A member of one object, found by name and ready to be used. `name` is as developers write it: "Paragraph.getText". */
type Found<Use> = MemberFacts & Readonly<{ name: string; wireName: string; writes: boolean; use: Use }>;

/** An object of the simulated Word, whatever its class. Names are matched without regard to case. */
export type ServerObject = Readonly<{
  className: string;
  /** What the class works on; only its own module knows the type. */
  self: unknown;
  scalars: readonly Readonly<{ name: string; since?: WordApiLevel }>[];
  items: (() => readonly ServerObject[]) | undefined;
  scalar(name: string): Found<() => unknown> | undefined;
  /** Undefined also for a property that cannot be written. */
  writable(name: string): Found<(value: unknown) => void> | undefined;
  link(name: string): Found<() => ServerObject | undefined> | undefined;
  objectMethod(name: string): Found<(args: readonly unknown[]) => ServerObject | undefined> | undefined;
  valueMethod(name: string): Found<(args: readonly unknown[]) => unknown> | undefined;
}>;

/** "InsertText" as developers write it: "insertText". */
export function memberName(className: string, wireName: string): string {
  return `${className}.${wireName.charAt(0).toLowerCase()}${wireName.slice(1)}`;
}

/** An object of `kind` that works on `self`. */
export function serverObject<Self>(kind: ServerClass<Self>, self: Self): ServerObject {
  function find<Member extends MemberFacts & Readonly<{ writes?: true }>, Use>(
    members: Readonly<Record<string, Member>> | undefined,
    name: string,
    use: (member: Member) => Use | undefined,
  ): Found<Use> | undefined {
    const wanted = name.toLowerCase();
    const entry = Object.entries(members ?? {}).find(([key]) => key.toLowerCase() === wanted);
    if (entry === undefined) return undefined;
    const [wireName, member] = entry;
    const usable = use(member);
    if (usable === undefined) return undefined;
    const since = member.since === undefined ? {} : { since: member.since };
    return { ...since, name: memberName(kind.name, wireName), wireName, writes: member.writes === true, use: usable };
  }

  const { items } = kind;
  return {
    className: kind.name,
    self,
    scalars: Object.entries(kind.scalars ?? {}).map(([name, { since }]) =>
      since === undefined ? { name } : { name, since },
    ),
    items: items === undefined ? undefined : () => items(self),
    scalar: (name) => find(kind.scalars, name, (member) => () => member.read(self)),
    writable: (name) =>
      find(kind.scalars, name, ({ write }) => write && ((value: unknown): void => write(self, value))),
    link: (name) => find(kind.links, name, (member) => () => member.follow(self)),
    objectMethod: (name) => find(kind.objectMethods, name, (member) => (args) => member.call(self, args)),
    valueMethod: (name) => find(kind.valueMethods, name, (member) => (args) => member.call(self, args)),
  };
}

/** A member of a class, and the set that brought it; without one it is of WordApi 1.1 to 1.3. */
export type MemberName = Readonly<{ name: string; since?: WordApiLevel }>;

/** All members that a class has here, as developers write them, in order of name. */
export function membersOf<Self>(kind: ServerClass<Self>): readonly MemberName[] {
  const groups = [kind.scalars, kind.links, kind.objectMethods, kind.valueMethods, kind.items && { Items: {} }];
  return groups
    .flatMap((group) => Object.entries<MemberFacts>(group ?? {}))
    .map(([wireName, { since }]) => {
      const name = memberName(kind.name, wireName);
      return since === undefined ? { name } : { name, since };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
