import { HostFailure } from "../richapi/failure";
import { serverObject, type ServerClass, type ServerObject } from "../richapi/server-object";
import { annotationObject, needLicence } from "./annotation";
import { choiceArgument, textArgument } from "./arguments";
import { bodyObject } from "./body";
import { noteCollection } from "./notes";
import { bookmarkRange, deleteBookmark } from "./bookmarks";
import { paragraphCollection, rangeCollection, tableCollection } from "./collections";
import { controlObject } from "./content-control";
import { controlCollection, controlsAskedFor, richTextControls } from "./control-lists";
import { customXmlCollection } from "./custom-xml";
import { dropDownListObject } from "./drop-down-list";
import { paragraphObject } from "./paragraph";
import { rangeObject } from "./range";
import { sectionCollection } from "./sections";
import { tableObject } from "./table";
import { shownId, type WordContext, type WordObjects } from "./word-context";
import { cellObject } from "./table-cells";

type Self = Readonly<{ word: WordContext }>;

/** `Word.Document`: what a batch starts from. */
export const documentClass: ServerClass<Self> = {
  name: "Document",
  scalars: {
    ChangeTrackingMode: {
      since: "1.4",
      read: (self) => (self.word.model.isTracking() ? "TrackAll" : "Off"),
      write(self, value) {
        const mode = choiceArgument(value, ["Off", "TrackAll", "TrackMineOnly"], "Document.changeTrackingMode");
        self.word.model.setTracking(mode !== "Off");
      },
    },
  },
  links: {
    ContentControls: { follow: ({ word }) => richTextControls(word, () => ({ element: word.model.docx.body })) },
    CustomXmlParts: { since: "1.4", follow: ({ word }) => customXmlCollection(word) },
    Body: { follow: (self) => self.word.make.body(self.word.model.docx.body) },
    Sections: { follow: (self) => self.word.make.sections() },
  },
  objectMethods: {
    GetSelection: { call: (self) => self.word.make.range(self.word.model.selection()) },
    GetContentControls: {
      since: "1.5",
      call: ({ word }, args) =>
        controlsAskedFor(word, () => ({ element: word.model.docx.body }), args, "Document.getContentControls"),
    },
    GetBookmarkRange: {
      since: "1.4",
      call: ({ word }, args) => bookmarkRange(word, args, "Document.getBookmarkRange"),
    },
    GetBookmarkRangeOrNullObject: {
      since: "1.4",
      call: ({ word }, args) => bookmarkRange(word, args, "Document.getBookmarkRangeOrNullObject"),
    },
    GetParagraphByUniqueLocalId: {
      since: "1.6",
      call(self, args) {
        const member = "Document.getParagraphByUniqueLocalId";
        const { word } = self;
        const found = word.ids.find(textArgument(args[0], member));
        if (found === undefined || word.model.placeAround(found) < 0 || shownId(word, found) === null) {
          throw new HostFailure("ItemNotFound", "No paragraph has this id.", member);
        }
        return word.make.paragraph(found);
      },
    },
    GetAnnotationById: {
      since: "1.7",
      call(self, args) {
        const member = "Document.getAnnotationById";
        needLicence(self.word, member);
        const id = textArgument(args[0], member);
        return self.word.annotations.find(id) === undefined ? undefined : annotationObject(self.word, id);
      },
    },
  },
  events: {
    ParagraphAdded: { since: "1.6" },
    ParagraphChanged: { since: "1.6" },
    ParagraphDeleted: { since: "1.6" },
    ContentControlAdded: { since: "1.5" },
    AnnotationInserted: { since: "1.7", check: ({ word }) => needLicence(word, "Document.onAnnotationInserted") },
    AnnotationRemoved: { since: "1.7", check: ({ word }) => needLicence(word, "Document.onAnnotationRemoved") },
    AnnotationClicked: { since: "1.7", check: ({ word }) => needLicence(word, "Document.onAnnotationClicked") },
    AnnotationHovered: { since: "1.7", check: ({ word }) => needLicence(word, "Document.onAnnotationHovered") },
    AnnotationPopupAction: { since: "1.8", check: ({ word }) => needLicence(word, "Document.onAnnotationPopupAction") },
  },
  valueMethods: {
    DeleteBookmark: {
      since: "1.4",
      writes: true,
      call({ word }, args) {
        deleteBookmark(word, args);
      },
    },
  },
};

/** The document object of `word`. */
export function documentObject(word: WordContext): ServerObject {
  return serverObject(documentClass, { word });
}

/** Fits the classes together. */
export function createWordContext(parts: Omit<WordContext, "make">): WordContext {
  const make: WordObjects = {
    body: (container) => bodyObject(word, container),
    notes: (kind, scope) => noteCollection(word, kind, scope),
    sections: () => sectionCollection(word),
    paragraph: (element) => paragraphObject(word, element),
    paragraphs: (list) => paragraphCollection(word, list),
    range: (at) => rangeObject(word, at),
    ranges: (at) => rangeCollection(word, at),
    table: (element) => tableObject(word, element),
    tables: (scope) => tableCollection(word, scope),
    cell: (element) => cellObject(word, element),
    control: (element) => controlObject(word, element),
    controls: (list) => controlCollection(word, list),
    dropDownList: dropDownListObject,
  };
  const word: WordContext = { ...parts, make };
  return word;
}
