import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** What is done with all tracked changes of a document. */
export type Verdict = "accept" | "reject";

/** @param folder as an address; what is to be done stands in the macro itself, since it may not stand in its address. */
const macro = (folder: string, count: number, command: string): string => `
Sub Decide(source As String, target As String, command As String)
  Dim hidden(1) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  hidden(1).Name = "FilterName" : hidden(1).Value = "MS Word 2007 XML"
  Dim document As Object
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  If IsNull(document) Then Exit Sub
  Dim dispatcher As Object
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  Dim asText(1) As New com.sun.star.beans.PropertyValue
  asText(0).Name = "FilterName" : asText(0).Value = "Text (encoded)"
  asText(1).Name = "FilterOptions" : asText(1).Value = "UTF8"
  document.storeToURL(target, asText())
  document.close(True)
End Sub
Sub Main
  Dim index As Integer
  For index = 0 To ${count - 1}
    Decide "${folder}/" & index & ".docx", "${folder}/" & index & ".txt", "${command}"
  Next index
End Sub
`;

const commands: Readonly<Record<Verdict, string>> = {
  accept: ".uno:AcceptAllTrackedChanges",
  reject: ".uno:RejectAllTrackedChanges",
};

/**
 * The plain text of each document after LibreOffice has accepted or rejected all its tracked changes; undefined for one
 * that it could not open. The macro is installed in a profile of its own, which goes afterwards.
 */
export function textAfter(
  command: string,
  files: ReadonlyMap<string, Uint8Array>,
  verdict: Verdict,
): ReadonlyMap<string, string | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), "recordwell-changes-"));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    const run = (argument: string): void => {
      execFileSync(command, ["--headless", profile, argument], { stdio: "ignore", timeout: 240_000 });
    };
    run("--terminate_after_init"); // its first start fills the profile, and would write over the macro
    const names = [...files.keys()];
    [...files.values()].forEach((bytes, index) => {
      writeFileSync(path.join(folder, `${index}.docx`), bytes);
    });
    installMacro(path.join(folder, "profile"), macro(pathToFileURL(folder).href, names.length, commands[verdict]));
    run("macro:///Standard.Changes.Main");
    return new Map(
      names.map((name, index) => {
        const made = path.join(folder, `${index}.txt`);
        return [name, existsSync(made) ? readFileSync(made, "utf8").replace(/^\ufeff/, "") : undefined];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function installMacro(profile: string, basic: string): void {
  const library = path.join(profile, "user/basic/Standard");
  mkdirSync(library, { recursive: true });
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const module = basic.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  writeFileSync(
    path.join(profile, "user/basic/script.xlc"),
    `${head}<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">` +
      '<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>' +
      "</library:libraries>",
  );
  writeFileSync(
    path.join(library, "script.xlb"),
    `${head}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">` +
      '<library:element library:name="Changes"/></library:library>',
  );
  writeFileSync(
    path.join(library, "Changes.xba"),
    `${head}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">${module}</script:module>`,
  );
}
