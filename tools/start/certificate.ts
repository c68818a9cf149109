/** The certificate of `npm start -- --https`, kept beside what the pool knows: whoever trusts it does so once. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { type Certificate, ownCertificate } from '../../emulator/http/own-certificate.ts';
import type { StartOptions } from './start-options.ts';

export type SiteCertificate = Certificate & {
  /** Where it can be had from, without its key; nowhere if nothing is kept. */
  file: string | undefined;
  /** SHA-256, as browsers show it. */
  fingerprint: string;
};

/** @returns nothing where HTTPS was not asked for; else the one of an earlier run, as long as it is good for these names. */
export async function siteCertificate(
  { https, memory, stateDir, allowedHosts: names }: StartOptions,
  now: number = Date.now(),
): Promise<SiteCertificate | undefined> {
  if (!https) return undefined;
  if (memory) return described(ownCertificate(names));
  const file = join(stateDir, 'certificate.pem');
  const kept = await readKept(file);
  if (kept && isGood(kept, names, now)) return described(kept, file);
  const made = ownCertificate(names);
  await mkdir(stateDir, { recursive: true });
  await writeFile(keyBeside(file), made.key, { mode: 0o600 });
  await writeFile(file, made.cert);
  return described(made, file);
}

function keyBeside(file: string): string {
  return file.replace(/\.pem$/, '-key.pem');
}

async function readKept(file: string): Promise<Certificate | undefined> {
  try {
    return { cert: await readFile(file, 'utf8'), key: await readFile(keyBeside(file), 'utf8') };
  } catch {
    return undefined;
  }
}

/** Not in its last month, lest it end while somebody is at work; nor what a hand has been at. */
function isGood({ cert, key }: Certificate, names: readonly string[], now: number): boolean {
  try {
    const certificate = new X509Certificate(cert);
    const isTheirs = certificate.checkPrivateKey(createPrivateKey(key));
    const lasts = Date.parse(certificate.validTo) > now + MONTH;
    return isTheirs && lasts && names.every((name) => isFor(certificate, name));
  } catch {
    return false;
  }
}

function isFor(certificate: X509Certificate, name: string): boolean {
  return (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined;
}

function described(certificate: Certificate, file?: string): SiteCertificate {
  return { ...certificate, file, fingerprint: new X509Certificate(certificate.cert).fingerprint256 };
}

const MONTH = 30 * 86_400_000;
