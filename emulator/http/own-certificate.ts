/** What the emulator shows when it is called by HTTPS: a key and a certificate made on the spot, which nobody vouches for. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { selfSigned } from '../pools/certificate.ts';

const DAY = 86_400_000;

/** As `https.createServer` takes them. By the machine's own clock, whatever the pool's says. @param host where it listens. */
export function ownCertificate(host: string): { key: string; cert: string } {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const hosts = [...new Set(['localhost', '*.auth.localhost', '127.0.0.1', host])].filter(
    (name) => !name.includes(':'),
  );
  // Browsers keep certificates apart by name and number, and none is made twice.
  const name = `Gatehouse emulator ${randomBytes(4).toString('hex')}`;
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
