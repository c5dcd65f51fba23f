/**
 * `npm run start:word`: serves the built add-in for a real Word and says how to put it there. Nothing is installed,
 * registered or downloaded by this command.
 */
import { homedir } from "node:os";
import path from "node:path";
import { keptCertificate, localhostCertificate } from "./workbench-server/certificate";
import { isBuilt, startWorkbenchServer } from "./workbench-server/server";

const root = path.join(__dirname, "..", "..");
const port = 3000;

async function main(): Promise<void> {
  if (!isBuilt(root)) {
    console.error("The add-in is not built yet. Run npm run start:word, which builds it first, or npm run build.");
    process.exit(1);
  }
  const trusted = keptCertificate(path.join(homedir(), ".office-addin-dev-certs"));
  const certificate = trusted ?? (await localhostCertificate(path.join(root, ".cache/workbench")));
  // Without a shim: a real Word brings its own Office.js, so every page goes out exactly as it was built.
  const server = await startWorkbenchServer({ root, certificate, port });
  if (server.origin !== `https://localhost:${port}`) {
    await server.close();
    console.error(`Port ${port} is taken, and manifest.xml names it. Stop what uses it, then start again.`);
    process.exit(1);
  }
  console.log(steps(server.origin, path.join(root, "manifest.xml"), trusted !== undefined));
  const stop = (): void => {
    void server.close().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

function steps(origin: string, manifest: string, isTrusted: boolean): string {
  const certificate = isTrusted
    ? "It uses the development certificate that Microsoft's tool keeps for this user."
    : `It uses a certificate made on this machine and known to nobody else. Word on Windows and Mac takes only one that the
system trusts. Microsoft's tool makes one and adds it to the system's list, after asking you; then start this again:
  npx office-addin-dev-certs install        (and to take it away: npx office-addin-dev-certs uninstall)`;
  return `The add-in is served at ${origin}, as it was built. Press Ctrl+C to stop.
${certificate}

Word on the web
  1. In the browser that you use for Word, open ${origin}/taskpane.html once and accept its certificate.
  2. Open a document in Word on the web. Home > Add-ins > More add-ins > My add-ins > Upload My Add-in.
  3. Choose ${manifest}
  Reloading the page takes the add-in away again.

Word on Windows
  Share a folder, put manifest.xml in it, and name it in File > Options > Trust Center > Trusted Add-in Catalogs; start
  Word again; Home > Add-ins > Shared folder.

Word on Mac
  Copy manifest.xml to ~/Library/Containers/com.microsoft.Word/Data/Documents/wef and start Word again; Home > Add-ins.
`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
