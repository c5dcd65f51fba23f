import { parseXmlDocument, serializeToWellFormedString } from "slimdom";

import type { XmlTools } from "./types";

/**
 * XML in Node. slimdom implements the DOM standard for everything this layer calls, hence the two casts; it is imported
 * by path, never through the layer's face, so that no page bundles it.
 */
export const slimdomXmlTools: XmlTools = {
  parse: (xml) => parseXmlDocument(xml) as unknown as Document,
  serialise: (document) =>
    serializeToWellFormedString(document as unknown as Parameters<typeof serializeToWellFormedString>[0]),
};
