/** All that the site says in Traditional Chinese; for whoever wants every word, such as the tests, and never for a page. */
import type { Words } from '../words.ts';
import { account } from './account.ts';
import { again } from './again.ts';
import { api } from './api.ts';
import { arrivals } from './arrivals.ts';
import { attributes } from './attributes.ts';
import { callback } from './callback.ts';
import { codes } from './codes.ts';
import { copying } from './copying.ts';
import { devices } from './devices.ts';
import { fields } from './fields.ts';
import { files } from './files.ts';
import { language } from './language.ts';
import { late } from './late.ts';
import { login } from './login.ts';
import { mfa } from './mfa.ts';
import { passkeys } from './passkeys.ts';
import { profile } from './profile.ts';
import { refusals } from './refusals.ts';
import { signInNames } from './sign-in-names.ts';
import { timeOut } from './time-out.ts';
import { tokens } from './tokens.ts';
import { trouble } from './trouble.ts';
import { typed } from './typed.ts';

export const zhTW: Words = {
  trouble,
  refusals,
  signInNames,
  arrivals,
  again,
  callback,
  codes,
  copying,
  fields,
  typed,
  login,
  profile,
  attributes,
  account,
  devices,
  passkeys,
  files,
  mfa,
  timeOut,
  tokens,
  api,
  late,
  language,
};
