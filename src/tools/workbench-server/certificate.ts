import { createHash, createPublicKey, X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generate } from "selfsigned";

/** A certificate for localhost, made on this machine and known to nobody else. PEM texts. */
export type Certificate = Readonly<{
  key: string;
  cert: string;
  /** SHA-256 of the public key in base64, by which a browser can be told to accept exactly this key. */
  keyHash: string;
}>;

const keyName = "localhost.key";
const certName = "localhost.crt";
const day = 24 * 60 * 60 * 1000;

/**
 * Gives the certificate kept in a folder, and makes a new one when there is none or its last week has come. Nothing is
 * installed: browsers that are not told of the key will ask.
 */
export async function localhostCertificate(folder: string, now = new Date()): Promise<Certificate> {
  const kept = keptCertificate(folder, now);
  if (kept !== undefined) return kept;
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    algorithm: "sha256",
    notBeforeDate: new Date(now.getTime() - day),
    notAfterDate: new Date(now.getTime() + 365 * day),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
    ],
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, keyName), made.private, { mode: 0o600 });
  writeFileSync(path.join(folder, certName), made.cert);
  return withHash(made.private, made.cert);
}

/** The certificate in a folder (`localhost.key`, `localhost.crt`), if it is there and good for another week. */
export function keptCertificate(folder: string, now = new Date()): Certificate | undefined {
  const keyFile = path.join(folder, keyName);
  const certFile = path.join(folder, certName);
  if (!existsSync(keyFile) || !existsSync(certFile)) return undefined;
  const cert = readFileSync(certFile, "utf8");
  return isGood(cert, now) ? withHash(readFileSync(keyFile, "utf8"), cert) : undefined;
}

function isGood(pem: string, now: Date): boolean {
  try {
    const { validTo } = new X509Certificate(pem);
    return new Date(validTo).getTime() - now.getTime() > 7 * day;
  } catch {
    return false; // a broken file in the cache is replaced like an old one
  }
}

function withHash(key: string, cert: string): Certificate {
  const publicKey = createPublicKey(cert).export({ type: "spki", format: "der" });
  return { key, cert, keyHash: createHash("sha256").update(publicKey).digest("base64") };
}
