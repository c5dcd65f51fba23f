import type { XmlTools } from "./types";

/**
 * XML by the browser's own parser. The constructors come in as parameters (`window.DOMParser`, `window.XMLSerializer`;
 * jsdom's in tests), so that this layer needs no globals.
 */
export function browserXmlTools(parser: { new (): DOMParser }, serialiser: { new (): XMLSerializer }): XmlTools {
  return {
    parse(xml) {
      const document = new parser().parseFromString(xml.replace(/^<\?xml\s[^>]{0,200}\?>/, ""), "application/xml");
      // A browser does not throw but puts an error page in place of the document, or into it.
      if (document.getElementsByTagName("parsererror").length > 0) throw new Error("The XML is not well-formed.");
      return document;
    },
    serialise: (document) => new serialiser().serializeToString(document),
  };
}
