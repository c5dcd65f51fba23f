import { checkedName } from "../../../src/workbench/page/file-saving";

it.each([
  ["assessment.docx", "assessment (checked).docx"],
  ["assessment (checked).docx", "assessment (checked).docx"],
  ["Report.DOCM", "Report (checked).docx"],
  ["no ending", "no ending (checked).docx"],
])("names the checked copy of %s", (name, copy) => {
  expect(checkedName(name)).toBe(copy);
});
