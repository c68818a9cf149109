/** All that the site says in English; for whoever wants every word, such as the tests, and never for a page. */
import type { Words } from '../words.ts';
import { again } from './again.ts';
import { api } from './api.ts';
import { arrivals } from './arrivals.ts';
import { attributes } from './attributes.ts';
import { claims } from './claims.ts';
import { codeArrivals } from './code-arrivals.ts';
import { controls } from './controls.ts';
import { copying } from './copying.ts';
import { deletion } from './deletion.ts';
import { devices } from './devices.ts';
import { fields } from './fields.ts';
import { late } from './late.ts';
import { login } from './login.ts';
import { mfa } from './mfa.ts';
import { news } from './news.ts';
import { passwordChange } from './password-change.ts';
import { passwords } from './passwords.ts';
import { profile } from './profile.ts';
import { proof } from './proof.ts';
import { refusals } from './refusals.ts';
import { tokens } from './tokens.ts';
import { trouble } from './trouble.ts';
import { typed } from './typed.ts';

export const en: Words = {
  trouble,
  refusals,
  arrivals,
  codeArrivals,
  again,
  news,
  controls,
  copying,
  fields,
  typed,
  passwords,
  login,
  profile,
  proof,
  attributes,
  passwordChange,
  deletion,
  devices,
  mfa,
  tokens,
  claims,
  api,
  late,
};
