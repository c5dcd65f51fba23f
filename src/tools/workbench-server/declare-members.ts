// Runs in the add-in's page, not in Node: shim-script.ts turns it into a script of its own. So it imports types only.
import type { SurfaceClass, WordSurface } from "./word-surface";

/** The corner of Microsoft's client that a declaration of a member needs. Any value is what came over the wire. */
type ClientObject = Record<string, unknown> & {
  context: { document: ClientObject; trackedObjects: { add(object: unknown): void; remove(object: unknown): void } };
  _isNull?: boolean;
  _handleResult(value: unknown): void;
};
type ClientClass = { new (...args: never[]): ClientObject; prototype: ClientObject };
type Client = Readonly<{
  ClientObject: ClientClass;
  GenericEventHandlers: {
    new (
      context: unknown,
      parent: ClientObject,
      name: string,
      event: Readonly<{
        eventType: number;
        getTargetIdFunc: () => string;
        registerFunc: () => void;
        unregisterFunc: () => void;
        eventArgsTransformFunc: (argument: unknown) => Promise<unknown>;
      }>,
    ): object;
  };
  BatchApiHelper: Readonly<{
    createPropertyObject(
      type: ClientClass,
      parent: ClientObject,
      name: string,
      isCollection: boolean,
      flags: number,
    ): unknown;
    createMethodObject(
      type: ClientClass,
      parent: ClientObject,
      name: string,
      operation: number,
      args: readonly unknown[],
      isCollection: boolean,
      isInvalidAfterRequest: boolean,
      byId: null,
      flags: number,
    ): unknown;
    createChildItemObject(
      type: ClientClass,
      hasIndexer: boolean,
      parent: ClientObject,
      value: unknown,
      index: number,
    ): ClientObject;
    invokeMethod(
      object: ClientObject,
      name: string,
      operation: number,
      args: readonly unknown[],
      flags: number,
      rest: number,
    ): unknown;
    invokeSetProperty(object: ClientObject, name: string, value: unknown, flags: number): void;
  }>;
  Utility: Readonly<{
    throwIfNotLoaded(name: string, value: unknown, className: string, isNull: boolean | undefined): void;
    throwIfApiNotSupported(member: string, set: string, since: string, host: string): void;
    load(object: ClientObject, options: unknown): unknown;
    toJson(object: ClientObject, scalars: unknown, links: unknown, items: unknown): unknown;
    fixObjectPathIfNecessary(object: ClientObject, value: unknown): void;
  }>;
}>;
/** `Word` as the client has put it on the window. */
type WordNamespace = Record<string, ClientClass | Readonly<Record<string, string>> | undefined>;

/** The library's own numbers: a call that only reads, and flags of its generated code. */
const reads = 1;
const writes = 0;
const restrictedUse = 4;

/**
 * The first number for events on the wire. The client finds its handlers by it and the host gets it with each
 * registration, so any number does that Microsoft's own client does not use.
 */
const firstEventNumber = 1000;

/**
 * Declares the members of later requirement sets that this client lacks, through the same functions of the library that
 * its own members use. Nothing that is there is changed, with two exceptions: a class which gains properties also reads
 * them, and a method that takes fewer arguments than it does today is declared anew, since it would drop the others.
 *
 * @returns the names of what was declared: "Paragraph.getText", and "Annotation" for a whole class.
 */
export function declareMissingMembers(word: WordNamespace, client: Client, surface: WordSurface): readonly string[] {
  const declared: string[] = [];
  const { BatchApiHelper: batch, Utility: utility } = client;

  /** The class of this name; it exists by the time a member is used. */
  const classOf = (name: string): ClientClass => word[name] as ClientClass; // Word's members with these names are classes
  const isCollection = (name: string): boolean => surface.classes[name]?.item !== undefined;
  const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

  const eventNumbers = new Map(
    Object.entries(surface.classes)
      .flatMap(([name, { events }]) => Object.keys(events).map((key) => `${name}.${key}`))
      .map((name, index) => [name, firstEventNumber + index]),
  );

  for (const [name, values] of Object.entries(surface.enums)) word[name] ??= values;

  const fresh = Object.keys(surface.classes).filter((name) => typeof word[name] !== "function");
  for (const name of fresh) {
    // `Word.Style` is an enumeration in this client and a class in later ones: its values stay where they were.
    word[name] = Object.assign(declareClass(name, surface.classes[name] as SurfaceClass), word[name]); // one of its keys
    declared.push(name);
  }
  for (const [name, members] of Object.entries(surface.classes)) declareMembers(name, members);
  return declared;

  function declareClass(name: string, members: SurfaceClass): ClientClass {
    class Declared extends client.ClientObject {}
    const prototype = Declared.prototype;
    const handleId = prototype["_handleIdResult"] as (value: unknown) => void; // inherited from the library
    const handle = prototype._handleResult;
    const property = (key: string, get: (this: ClientObject) => unknown): void => {
      Object.defineProperty(prototype, key, { get, configurable: true });
    };
    property("_className", () => name);
    property("_isCollection", () => members.item !== undefined);
    property("_scalarPropertyNames", () => Object.keys(members.scalars));
    property("_navigationPropertyNames", () => Object.keys(members.links));
    property("_ReferenceId", function () {
      return this["reference"];
    });
    if (members.item !== undefined) {
      property("items", function () {
        utility.throwIfNotLoaded("items", this["loadedItems"], name, this._isNull);
        return this["loadedItems"];
      });
    }
    Object.assign(prototype, {
      _KeepReference(this: ClientObject) {
        batch.invokeMethod(this, "_KeepReference", reads, [], restrictedUse, 0);
      },
      load(this: ClientObject, options: unknown) {
        return utility.load(this, options);
      },
      track(this: ClientObject) {
        this.context.trackedObjects.add(this);
        return this;
      },
      untrack(this: ClientObject) {
        this.context.trackedObjects.remove(this);
        return this;
      },
      toJSON(this: ClientObject) {
        const loaded = Object.keys(members.scalars).filter((key) => this[`loaded ${key}`] !== undefined);
        return utility.toJson(
          this,
          Object.fromEntries(loaded.map((key) => [key, this[`loaded ${key}`]])),
          {},
          this["loadedItems"],
        );
      },
      _handleIdResult(this: ClientObject, value: unknown) {
        handleId.call(this, value);
        noteReference(this, value);
      },
      _handleResult(this: ClientObject, value: unknown) {
        handle.call(this, value);
        if (value === null || value === undefined) return;
        utility.fixObjectPathIfNecessary(this, value);
        noteReference(this, value);
        const items = (value as { _Items?: readonly unknown[] })._Items; // a value of the wire is an object
        const { item } = members;
        if (item === undefined || items === undefined) return;
        this["loadedItems"] = items.map((entry, index) => {
          const child = batch.createChildItemObject(classOf(item), true, this, entry, index);
          child._handleResult(entry);
          return child;
        });
      },
    });
    return Declared;
  }

  function noteReference(object: ClientObject, value: unknown): void {
    const reference = (value as { _ReferenceId?: unknown } | null | undefined)?._ReferenceId;
    if (reference !== undefined) object["reference"] = reference;
  }

  function declareMembers(name: string, members: SurfaceClass): void {
    const { prototype } = classOf(name);
    const scalars = Object.keys(members.scalars).filter((key) => !(key in prototype));
    const links = Object.keys(members.links).filter((key) => !(key in prototype));
    const methods = Object.keys(members.methods).filter((key) => !(key in prototype));
    const events = Object.keys(members.events).filter((key) => !(key in prototype));
    for (const key of [...scalars, ...links, ...methods, ...events]) declared.push(`${name}.${key}`);

    for (const key of scalars) {
      const slot = `loaded ${key}`;
      const get = function (this: ClientObject): unknown {
        utility.throwIfNotLoaded(key, this[slot], name, this._isNull);
        return this[slot];
      };
      const set = function (this: ClientObject, value: unknown): void {
        this[slot] = value;
        batch.invokeSetProperty(this, wireName(key), value, 0);
      };
      const isWritable = members.scalars[key]?.writable === true;
      Object.defineProperty(prototype, key, isWritable ? { get, set } : { get });
    }
    for (const key of links) {
      const to = members.links[key]?.to ?? "";
      Object.defineProperty(prototype, key, {
        get(this: ClientObject) {
          return (this[`linked ${key}`] ??= batch.createPropertyObject(
            classOf(to),
            this,
            wireName(key),
            isCollection(to),
            restrictedUse,
          ));
        },
      });
    }
    for (const key of methods) {
      const { to, since = "" } = members.methods[key] ?? {};
      const operation = key.startsWith("get") ? reads : writes;
      prototype[key] = function (this: ClientObject, ...args: readonly unknown[]): unknown {
        utility.throwIfApiNotSupported(`${name}.${key}`, "WordApi", since, "Word");
        if (to === undefined) return batch.invokeMethod(this, wireName(key), operation, args, 0, 0);
        return batch.createMethodObject(
          classOf(to),
          this,
          wireName(key),
          operation,
          args,
          isCollection(to),
          // What a call has made must not be made again when the next batch names it.
          operation === writes,
          null,
          0,
        );
      };
    }
    for (const [key, { to, parameters }] of Object.entries(members.grown ?? {})) {
      const old = prototype[key];
      if (typeof old !== "function" || old.length >= parameters) continue;
      declared.push(`${name}.${key}`);
      prototype[key] = function (this: ClientObject, ...args: readonly unknown[]): unknown {
        return batch.createMethodObject(
          classOf(to),
          this,
          wireName(key),
          writes,
          args,
          isCollection(to),
          true,
          null,
          0,
        );
      };
    }
    for (const key of events) {
      const type = eventNumbers.get(`${name}.${key}`) ?? 0;
      Object.defineProperty(prototype, key, {
        get(this: ClientObject) {
          return (this[`handlers ${key}`] ??= handlersOf(this, name, key, type));
        },
      });
    }
    if (scalars.length > 0 || links.length > 0) readDeclared(prototype, scalars, links);
  }

  /** The library's own list of handlers, told how the host is to hear of the first and the last of them. */
  function handlersOf(object: ClientObject, className: string, key: string, type: number): object {
    const wireEvent = key.slice("on".length);
    const target = (): string => (className === "Document" ? "" : String(object["_ReferenceId"] ?? ""));
    const tell = (method: string): void => {
      batch.invokeMethod(object.context.document, method, reads, [target(), wireEvent, type], restrictedUse, 0);
    };
    return new client.GenericEventHandlers(object.context, object, wireEvent, {
      eventType: type,
      getTargetIdFunc: target,
      registerFunc: () => tell("_RegisterEvent"),
      unregisterFunc: () => tell("_UnregisterEvent"),
      eventArgsTransformFunc: (argument) => Promise.resolve(argument),
    });
  }

  /** Lets a class take what it has gained out of the answers. */
  function readDeclared(prototype: ClientObject, scalars: readonly string[], links: readonly string[]): void {
    const handle = prototype._handleResult;
    prototype._handleResult = function (this: ClientObject, value: unknown) {
      handle.call(this, value);
      if (value === null || value === undefined) return;
      const values = value as Readonly<Record<string, unknown>>; // a value of the wire is an object
      for (const key of scalars) {
        if (values[wireName(key)] !== undefined) this[`loaded ${key}`] = values[wireName(key)];
      }
      for (const key of links) {
        if (values[wireName(key)] !== undefined) (this[key] as ClientObject)._handleResult(values[wireName(key)]);
      }
    };
  }
}
