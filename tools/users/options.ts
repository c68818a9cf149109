/** Every option of `npm run users`, with what help says about it. */
import { poolOptions } from '../command-line/pool-options.ts';

export const generalOptions = {
  ...poolOptions,
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export const ownOptions = {
  attribute: {
    type: 'string',
    multiple: true,
    about: 'NAME=VALUE  an attribute, as often as needed (custom:telnum=0123)',
  },
  unverified: { type: 'boolean', about: 'the address has yet to be verified' },
  resend: { type: 'boolean', about: 'invites somebody again who has not signed in yet' },
  'password-stdin': { type: 'boolean', about: 'takes the password from standard input; at a terminal it asks' },
  'set-permanent': { type: 'boolean', about: 'sets the password in one call, without signing in once' },
  temporary: { type: 'boolean', about: 'they must change the password when they sign in' },
  'verify-email': { type: 'boolean', about: 'counts the e-mail address as verified, too' },
  filter: { type: 'string', about: `FILTER  those only: 'email ^= "ada"', 'cognito:user_status = "UNCONFIRMED"'` },
  yes: { type: 'boolean', short: 'y', about: 'asks nothing; for programs' },
} as const;

export type OptionName = keyof typeof ownOptions;

export type Values = { [Name in OptionName]?: Value<(typeof ownOptions)[Name]> | undefined };

type Value<Option extends { type: string }> = Option extends { multiple: true }
  ? string[]
  : Option['type'] extends 'boolean'
    ? boolean
    : string;
