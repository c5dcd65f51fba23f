import { membersOf, type MemberName } from "../richapi/server-object";
import { annotationClass, annotationCollectionClass, critiqueAnnotationClass } from "./annotation";
import { bodyClass } from "./body";
import { noteClass, noteCollectionClass } from "./notes";
import {
  commentClass,
  commentCollectionClass,
  commentContentRangeClass,
  commentReplyClass,
  commentReplyCollectionClass,
} from "./comments";
import { paragraphCollectionClass, rangeCollectionClass, tableCollectionClass } from "./collections";
import { checkboxContentControlClass, contentControlClass } from "./content-control";
import { contentControlCollectionClass } from "./control-lists";
import { customXmlPartClass, customXmlPartCollectionClass, customXmlPartScopedCollectionClass } from "./custom-xml";
import { dropDownListClass, listItemClass, listItemCollectionClass } from "./drop-down-list";
import { paragraphClass } from "./paragraph";
import { rangeClass } from "./range";
import { searchOptionsClass } from "./search-options";
import { sectionClass, sectionCollectionClass } from "./sections";
import { tableClass } from "./table";
import { tableCellClass, tableCellCollectionClass, tableRowClass, tableRowCollectionClass } from "./table-cells";
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
  ...membersOf(tableCollectionClass),
  ...membersOf(tableRowClass),
  ...membersOf(tableRowCollectionClass),
  ...membersOf(tableCellClass),
  ...membersOf(tableCellCollectionClass),
  ...membersOf(contentControlClass),
  ...membersOf(contentControlCollectionClass),
  ...membersOf(checkboxContentControlClass),
  ...membersOf(dropDownListClass),
  ...membersOf(listItemClass),
  ...membersOf(listItemCollectionClass),
  ...membersOf(customXmlPartCollectionClass),
  ...membersOf(customXmlPartScopedCollectionClass),
  ...membersOf(customXmlPartClass),
  ...membersOf(commentClass),
  ...membersOf(commentCollectionClass),
  ...membersOf(commentReplyClass),
  ...membersOf(commentReplyCollectionClass),
  ...membersOf(commentContentRangeClass),
  ...membersOf(searchOptionsClass),
  ...membersOf(annotationClass),
  ...membersOf(annotationCollectionClass),
  ...membersOf(critiqueAnnotationClass),
];
