/** The certificate of `--https`, kept beside what the pool knows: whoever trusts it does so once. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { dirname } from 'node:path';
import { type Certificate, ownCertificate } from '../../emulator/http/own-certificate.ts';
import { makeFolder } from '../../emulator/store/make-folder.ts';

export type KeptCertificate = Certificate & {
  /** Where it can be had from, without its key; nowhere if nothing is kept. */
  file: string | undefined;
  /** SHA-256, as browsers show it. */
  fingerprint: string;
};

/**
 * @param file Where it is kept; nowhere if left out.
 * @param names Under which it is to be good, beside those that every machine has for itself.
 * @returns the one of an earlier run, as long as it is good for these names.
 */
export async function keptCertificate(
  file: string | undefined,
  names: readonly string[],
  now: number = Date.now(),
): Promise<KeptCertificate> {
  if (file === undefined) return described(ownCertificate(names));
  const kept = await readKept(file);
  if (kept && isGood(kept, names, now)) return described(kept, file);
  const made = ownCertificate(names);
  makeFolder(dirname(file));
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
    return isTheirs && lasts && names.filter(canBeIn).every((name) => isFor(certificate, name));
  } catch {
    return false;
  }
}

/** Addresses of IPv6 are in none that is made here. */
function canBeIn(name: string): boolean {
  return !name.includes(':');
}

function isFor(certificate: X509Certificate, name: string): boolean {
  return (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined;
}

function described(certificate: Certificate, file?: string): KeptCertificate {
  return { ...certificate, file, fingerprint: new X509Certificate(certificate.cert).fingerprint256 };
}

/** What there is to know for whoever has to vouch for it: nobody else does. The first line names it. */
export function aboutCertificate({ file, fingerprint }: KeptCertificate): string[] {
  const about = [
    file ?? 'made for this run alone',
    `SHA-256 ${fingerprint}`,
    'Browsers ask before they believe it: compare, then go on. Passkeys need one that is trusted.',
  ];
  if (file === undefined) return about;
  return [
    ...about,
    `To trust it: NODE_EXTRA_CA_CERTS=${file} for Node, --cacert for curl;`,
    'systems and browsers take the file among their certificates.',
  ];
}

const MONTH = 30 * 86_400_000;
