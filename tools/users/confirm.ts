/** `confirm EMAIL`: lets somebody in who has signed up and never typed the code. */
import type { Command } from './command.ts';

export const confirm: Command = {
  usage: 'confirm EMAIL',
  about: 'confirms somebody who has signed up, without the code from the mail',
  takes: ['verify-email'],
  examples: [
    'npm run users -- confirm ada@lovelace.example',
    'npm run users -- confirm ada@lovelace.example --verify-email',
  ],
  async run({ cognito, UserPoolId }, { name, values }) {
    await cognito.adminConfirmSignUp({ UserPoolId, Username: name });
    const verified = values['verify-email'] === true;
    const UserAttributes = [{ Name: 'email_verified', Value: 'true' }];
    if (verified) await cognito.adminUpdateUserAttributes({ UserPoolId, Username: name, UserAttributes });
    const about = verified ? ' The e-mail address counts as verified.' : '';
    return { text: `${name} is confirmed and can sign in.${about}`, json: { name, done: 'confirm', verified } };
  },
};
