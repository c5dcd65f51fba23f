import { membersOf, type MemberName } from "../richapi/server-object";
import { annotationClass, annotationCollectionClass, critiqueAnnotationClass } from "./annotation";
import { bodyClass } from "./body";
import { paragraphCollectionClass, rangeCollectionClass } from "./collections";
import { noteClass, noteCollectionClass } from "./notes";
import { paragraphClass } from "./paragraph";
import { rangeClass } from "./range";
import { searchOptionsClass } from "./search-options";
import { sectionClass, sectionCollectionClass } from "./sections";
import { tableClass } from "./table";
import { documentClass } from "./word-document";

/** Everything of Word's object model that the simulated Word has; all else is refused and reported. */
export const simulatedMembers: readonly MemberName[] = [
  ...membersOf(documentClass),
  ...membersOf(bodyClass),
  ...membersOf(sectionClass),
  ...membersOf(sectionCollectionClass),
  ...membersOf(noteClass),
  ...membersOf(noteCollectionClass),
  ...membersOf(paragraphClass),
  ...membersOf(paragraphCollectionClass),
  ...membersOf(rangeClass),
  ...membersOf(rangeCollectionClass),
  ...membersOf(tableClass),
  ...membersOf(searchOptionsClass),
  ...membersOf(annotationClass),
  ...membersOf(annotationCollectionClass),
  ...membersOf(critiqueAnnotationClass),
];
