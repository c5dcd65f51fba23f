import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** What is done with every tracked change of a document. */
export type Settlement = "accept" | "reject";

const commands: Record<Settlement, string> = {
  accept: ".uno:AcceptAllTrackedChanges",
  reject: ".uno:RejectAllTrackedChanges",
};

/**
 * Lets LibreOffice accept or reject all tracked changes of Word files, and returns the text that each then has;
 * undefined for a file that it could not open. It has a profile of its own.
 */
export function settleChanges(
  command: string,
  files: ReadonlyMap<string, Uint8Array>,
  settlement: Settlement,
): ReadonlyMap<string, string | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), "recordwell-changes-"));
  const profile = path.join(folder, "profile");
  const run = (...work: readonly string[]) =>
    execFileSync(command, ["--headless", `-env:UserInstallation=${pathToFileURL(profile).href}`, ...work], {
      stdio: "ignore",
      timeout: 240_000,
      env: { ...process.env, RECORDWELL_CHANGES: folder, RECORDWELL_SETTLE: commands[settlement] },
    });
  try {
    const names = [...files.keys()];
    [...files.values()].forEach((bytes, index) => writeFileSync(path.join(folder, `${index}.docx`), bytes));
    // The first start lays out the profile, and would write over a macro that is there already.
    run("--terminate_after_init");
    writeFileSync(path.join(profile, "user/basic/Standard/Module1.xba"), macro);
    run("macro:///Standard.Module1.SettleAll");
    return new Map(
      names.map((name, index) => {
        const made = path.join(folder, `${index}.docx.txt`);
        return [name, existsSync(made) ? readFileSync(made, "utf8").replace(/^\ufeff/, "") : undefined];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens each file of the folder, settles its changes, and writes its text beside it. */
const macro = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub SettleAll
  Dim opening(1) As New com.sun.star.beans.PropertyValue
  Dim asText(1) As New com.sun.star.beans.PropertyValue
  Dim none()
  opening(0).Name = "Hidden" : opening(0).Value = True
  opening(1).Name = "FilterName" : opening(1).Value = "MS Word 2007 XML"
  asText(0).Name = "FilterName" : asText(0).Value = "Text (encoded)"
  asText(1).Name = "FilterOptions" : asText(1).Value = "UTF8"
  folder = Environ("RECORDWELL_CHANGES")
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  file = Dir(folder &amp; "/*.docx")
  Do While file &lt;&gt; ""
    place = ConvertToURL(folder &amp; "/" &amp; file)
    document = StarDesktop.loadComponentFromURL(place, "_blank", 0, opening())
    If Not IsNull(document) Then
      dispatcher.executeDispatch(document.CurrentController.Frame, Environ("RECORDWELL_SETTLE"), "", 0, none())
      document.storeToURL(place &amp; ".txt", asText())
      document.close(True)
    End If
    file = Dir
  Loop
End Sub
</script:module>
`;
