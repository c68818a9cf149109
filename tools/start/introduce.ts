/** Says where everything is, and whom to sign in as. The last line is what programs wait for. */
import type { Config } from '../../src/config.ts';
import { aboutCertificate, type KeptCertificate } from '../emulator/kept-certificate.ts';
import type { People } from './pool-beside.ts';

type Running = {
  siteUrl: string;
  config: Config;
  /** Of a local pool. */
  poolUrl: string | undefined;
  /** Of a pool that was filled here. */
  people: People | undefined;
  /** Of a site that speaks HTTPS. */
  certificate: KeptCertificate | undefined;
};

export function introduce({ siteUrl, config, poolUrl, people, certificate }: Running): void {
  say('Site', siteUrl);
  say('User pool', poolUrl ? `${poolUrl}  ${config.userPoolId}` : config.userPoolId);
  say('App client', config.clientId);
  if (poolUrl) say('Console', `${poolUrl}/`);
  if (poolUrl) say('Mail', `${poolUrl}/inbox`);
  const about = certificate ? aboutCertificate(certificate) : [];
  for (const [line, text] of about.entries()) say(line === 0 ? 'Certificate' : '', text);
  if (people?.people.length) introducePeople(people);
  say('Ready', siteUrl);
}

function introducePeople({ about: common, people, elsewhere, hint }: People): void {
  say('Sign in as', common);
  for (const { email, about } of people) say('', `${email.padEnd(23)}  ${about}`);
  for (const [name, { email, about }] of Object.entries(elsewhere ?? {})) {
    say('', `${email.padEnd(23)}  ${about}: npm start -- --pool ${name}`);
  }
  if (hint !== undefined) say('', hint);
  if (elsewhere) say('Other pools', 'npm start -- --help');
}

function say(name: string, text: string): void {
  console.log(`${name.padEnd(11)} ${text}`);
}
