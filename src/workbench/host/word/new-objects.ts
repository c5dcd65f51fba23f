import type { Gate } from "../richapi/gate";
import { serverObject, type ServerClass, type ServerObject } from "../richapi/server-object";
import { createSearchOptions, searchOptionsName } from "./search-options";

/** Office.js tells Word through this object that it is ready for commands; nothing comes of it here. */
const internalService: ServerClass<null> = {
  name: "AddinInternalService",
  valueMethods: { NotifyActionHandlerReady: { call: () => null } },
};

/** Makes the objects that a batch may create by class name; undefined for any other class. */
export function createNewObject(className: string, gate: Gate): ServerObject | undefined {
  switch (className) {
    case searchOptionsName:
      return createSearchOptions(gate);
    case "Microsoft.InternalService.AddinInternalService":
      return serverObject(internalService, null);
    default:
      return undefined;
  }
}
