/** What is shown to whoever calls by HTTPS: a key and a certificate made on the spot, which nobody vouches for. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { selfSigned } from '../pools/certificate.ts';

const DAY = 86_400_000;

/** In PEM, as `https.createServer` takes them. */
export type Certificate = { key: string; cert: string };

/** By the machine's own clock, whatever the pool's says. @param names beside those that every machine has for itself. */
export function ownCertificate(names: readonly string[]): Certificate {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const hosts = [...new Set(['localhost', '*.auth.localhost', '127.0.0.1', ...names])].filter(
    (name) => !name.includes(':'),
  );
  // Browsers keep certificates apart by name and number, and none is made twice.
  const name = `Gatehouse ${randomBytes(4).toString('hex')}`;
  const der = selfSigned(privateKey, { name, from: Date.now() - DAY, years: 1, hosts });
  const lines = der
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
