import { HostFailure } from "../richapi/failure";
import { serverObject, type ServerClass, type ServerObject } from "../richapi/server-object";
import { annotationObject, needLicence } from "./annotation";
import { choiceArgument, textArgument } from "./arguments";
import { bodyObject } from "./body";
import { paragraphCollection, rangeCollection } from "./collections";
import { noteCollection } from "./notes";
import { paragraphObject } from "./paragraph";
import { rangeObject } from "./range";
import { sectionCollection } from "./sections";
import { tableObject } from "./table";
import { shownId, type WordContext, type WordObjects } from "./word-context";

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
    Body: { follow: (self) => self.word.make.body(self.word.model.docx.body) },
    Sections: { follow: (self) => self.word.make.sections() },
  },
  objectMethods: {
    GetSelection: { call: (self) => self.word.make.range(self.word.model.selection()) },
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
    AnnotationInserted: { since: "1.7", check: ({ word }) => needLicence(word, "Document.onAnnotationInserted") },
    AnnotationRemoved: { since: "1.7", check: ({ word }) => needLicence(word, "Document.onAnnotationRemoved") },
    AnnotationClicked: { since: "1.7", check: ({ word }) => needLicence(word, "Document.onAnnotationClicked") },
    AnnotationHovered: { since: "1.7", check: ({ word }) => needLicence(word, "Document.onAnnotationHovered") },
    AnnotationPopupAction: { since: "1.8", check: ({ word }) => needLicence(word, "Document.onAnnotationPopupAction") },
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
    notes: (kind) => noteCollection(word, kind),
    sections: () => sectionCollection(word),
    paragraph: (element) => paragraphObject(word, element),
    paragraphs: (list) => paragraphCollection(word, list),
    range: (at) => rangeObject(word, at),
    ranges: (at) => rangeCollection(word, at),
    table: (element) => tableObject(word, element),
  };
  const word: WordContext = { ...parts, make };
  return word;
}
