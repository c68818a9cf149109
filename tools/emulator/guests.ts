/** `--allow-origin` and `--allow-host`: who else than programs and pages of this machine may call the local pool. */
import { misuse } from '../command-line/command-error.ts';

type Given = { 'allow-origin'?: string[] | undefined; 'allow-host'?: string[] | undefined };

/** @throws {CommandError} for what can't be an origin or a name. */
export function guests({ 'allow-origin': origins = [], 'allow-host': hosts = [] }: Given) {
  for (const origin of origins) if (!isOrigin(origin)) throw misuse(`--allow-origin ${origin}: expected ${ORIGIN}.`);
  for (const host of hosts) if (!/^[\w.-]+$/.test(host)) throw misuse(`--allow-host ${host}: expected ${HOST}.`);
  return { allowedOrigins: origins, allowedHosts: hosts };
}

const ORIGIN = 'scheme, name and port alone, such as https://dev.example';
const HOST = 'a name alone, such as pool.test';

function isOrigin(text: string): boolean {
  return URL.canParse(text) && `${new URL(text).protocol}//${new URL(text).host}` === text;
}
