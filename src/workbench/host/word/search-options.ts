import type { SearchWishes } from "../document/search";
import { HostFailure } from "../richapi/failure";
import type { Gate } from "../richapi/gate";
import { serverObject, type Scalar, type ServerClass, type ServerObject } from "../richapi/server-object";

/** Class name on the wire of the options object that `search` takes. */
export const searchOptionsName = "Microsoft.WordServices.SearchOptions";

/** Options that are taken, and those that can only be off. */
type Known = keyof SearchWishes;
const unknown = ["IgnorePunct", "IgnoreSpace", "MatchWildcards"] as const;

/** What an options object works on: each option as it was set. */
type Self = Record<Known, boolean> & { readonly gate: Gate };

function settable(name: Known): Scalar<Self> {
  return { read: (self) => self[name], write: (self, value) => void (self[name] = value === true) };
}

/** An option that is off in every search here; to switch it on is reported. */
function alwaysOff(name: string): Scalar<Self> {
  return {
    read: () => false,
    write(self, value) {
      if (value === true) throw self.gate.unknown(`SearchOptions.${name}`);
    },
  };
}

export const searchOptionsClass: ServerClass<Self> = {
  name: "SearchOptions",
  scalars: {
    MatchCase: settable("matchCase"),
    MatchWholeWord: settable("matchWholeWord"),
    MatchPrefix: settable("matchPrefix"),
    MatchSuffix: settable("matchSuffix"),
    ...Object.fromEntries(unknown.map((name) => [name, alwaysOff(name)])),
  },
};

/** Fresh options, all off. */
export function createSearchOptions(gate: Gate): ServerObject {
  return serverObject(searchOptionsClass, {
    matchCase: false,
    matchWholeWord: false,
    matchPrefix: false,
    matchSuffix: false,
    gate,
  });
}

/** The options given to a `search`; all off when none were given. */
export function searchWishes(argument: unknown, member: string): SearchWishes {
  const off = { matchCase: false, matchWholeWord: false, matchPrefix: false, matchSuffix: false };
  if (argument === undefined || argument === null) return off;
  const object = argument as Partial<ServerObject>; // arguments are plain values or server objects
  if (object.className !== "SearchOptions")
    throw new HostFailure("InvalidArgument", "Search options are expected.", member);
  return object.self as Self; // SearchOptions is the one class with this self
}
