/** The pool that `npm start` runs: the site's example configuration names it. */
import { defaultPolicy } from './people/password-policy.ts';
import type { Client, Pool } from './store/state.ts';

const settings: Pool['settings'] = {
  UsernameAttributes: ['email'],
  UsernameConfiguration: { CaseSensitive: false },
  AutoVerifiedAttributes: ['email'],
  Policies: { PasswordPolicy: defaultPolicy },
  AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
  Schema: [
    {
      Name: 'telnum',
      AttributeDataType: 'String',
      Mutable: true,
      StringAttributeConstraints: { MinLength: '0', MaxLength: '10' },
    },
  ],
  /** As a pool with its own sender: mail is not limited to fifty a day. */
  EmailConfiguration: { EmailSendingAccount: 'DEVELOPER' },
};

const client: Client['settings'] = {
  /** The last lets `npm run users -- create --password-stdin` and `sign-in` in. */
  ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'],
  PreventUserExistenceErrors: 'ENABLED',
};

export const localPool = {
  id: 'us-east-1_Gatehouse',
  clientId: 'gatehouselocal0000000000',
  name: 'Gatehouse',
  settings,
  client,
  users: [{ email: 'demo@example.com', password: 'Demo-pass-1', attributes: { name: 'Demo' } }],
};
