/** The user pool that `npm start` runs beside the site: its state survives a restart, its mails link back to the site. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type PoolOptions, startEmulator } from '../emulator/emulator.ts';
import type { Message } from '../emulator/store/state.ts';
import type { Config } from '../src/config.ts';
import { root } from './load-config.ts';

type LocalPool = {
  url: string;
  /** Whom a visitor can sign in as. */
  people: { email: string; password: string; about: string }[];
  close(): Promise<void>;
};

type Setting = {
  config: Config;
  /** Without a slash at the end. */
  siteUrl: string;
  /** Forgets what an earlier run has kept. */
  fresh: boolean;
  onMessage: (message: Message) => void;
};

export async function startLocalPool({ config, siteUrl, fresh, onMessage }: Setting): Promise<LocalPool> {
  const file = join(root, '.emulator', 'state.json');
  if (fresh) await rm(file, { force: true });
  const emulator = await startEmulator({ port: Number(new URL(config.endpoint ?? '').port || 80), file, onMessage });
  await emulator.createPool(localPoolOptions({ config, siteUrl }));
  const people = [{ email: 'demo@example.com', password: 'Demo-pass-1', about: '' }];
  return { url: emulator.url, people, close: () => emulator.close() };
}

/** The pool itself, for whoever runs it without the site, too. */
export function localPoolOptions({ config, siteUrl }: Pick<Setting, 'config' | 'siteUrl'>): PoolOptions {
  return {
    id: config.userPoolId,
    clientId: config.clientId,
    mfa: {
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      SmsMfaConfiguration: {},
      EmailMfaConfiguration: {},
    },
    users: [{ email: 'demo@example.com', password: 'Demo-pass-1', attributes: { name: 'Demo' } }],
    triggers: {
      customMessage: ({ userName, userAttributes, codeParameter, triggerSource }) => {
        if (!/SignUp|ResendCode/.test(triggerSource)) return undefined;
        const link = new URL('/confirm.html', siteUrl);
        link.search = `${new URLSearchParams({ user: userName, code: codeParameter, email: userAttributes.email ?? '' })}`;
        return { link: link.href };
      },
    },
  };
}
