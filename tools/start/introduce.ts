/** Says where everything is, and whom to sign in as. The last line is what programs wait for. */
import type { Config } from '../../src/config.ts';
import { type DemoPerson, type DemoPool, demoPassword } from '../emulator/demo-pools.ts';

type Running = {
  siteUrl: string;
  config: Config;
  /** The local pool, if there is one. */
  local: { url: string; people: DemoPerson[]; pool: DemoPool } | undefined;
};

export function introduce({ siteUrl, config, local }: Running): void {
  say('Site', siteUrl);
  say('User pool', local ? `${local.url}  ${config.userPoolId}` : config.userPoolId);
  if (local) {
    say('Mail', `${local.url}/inbox`);
    say('Sign in as', `with the password ${demoPassword}`);
    for (const { email, about } of local.people) say('', `${email.padEnd(23)}  ${about}`);
    for (const [name, { email, about }] of Object.entries(local.pool.elsewhere ?? {})) {
      say('', `${email.padEnd(23)}  ${about}: npm start -- --pool ${name}`);
    }
    say('Other pools', 'npm start -- --help');
  }
  say('Ready', siteUrl);
}

function say(name: string, text: string): void {
  console.log(`${name.padEnd(11)} ${text}`);
}
