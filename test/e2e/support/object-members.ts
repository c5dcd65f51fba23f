import { simulatedMembers } from "../../../src/workbench/host/word/simulated-members";

const classes =
  /^(ContentControl\w*|CheckboxContentControl|DropDownListContentControl|CustomXmlPart\w*|TableCollection|TableRow\w*|TableCell\w*)\./;
const members =
  /\.(insertContentControl|getContentControls|contentControls|parentContentControl\w*|parentTableCell\w*|insertTable|tables|customXmlParts|\w*Bookmark\w*)$/;
const olderTable =
  /^Table\.(getRange|insertParagraph|nestingLevel|parentBody|parentTable|parentTableOrNullObject|rowCount)$/;

/** Members of content controls, tables, bookmarks and custom XML parts, which have a browser test of their own. */
export const objectMembers: readonly string[] = simulatedMembers
  .map(({ name }) => name)
  .filter((name) => !/\.on[A-Z]|^Comment|Comments?$/.test(name))
  .filter((name) => classes.test(name) || members.test(name) || (name.startsWith("Table.") && !olderTable.test(name)));

/** Members of comments, which have a browser test of their own. */
export const commentMembers: readonly string[] = simulatedMembers
  .map(({ name }) => name)
  .filter((name) => /^Comment|Comments?$/.test(name));
