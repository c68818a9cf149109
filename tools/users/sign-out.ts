/** `sign-out EMAIL`: ends every session of an account, on every device. */
import type { Command } from './command.ts';

export const signOut: Command = {
  usage: 'sign-out EMAIL',
  about: 'ends every session of an account, on every device',
  takes: [],
  examples: ['npm run users -- sign-out ada@lovelace.example'],
  async run({ cognito, UserPoolId }, { name }) {
    await cognito.adminUserGlobalSignOut({ UserPoolId, Username: name });
    const text = `${name} is signed out everywhere. Tokens that are out already work until they expire, where no one asks Cognito.`;
    return { text, json: { name, done: 'sign-out' } };
  },
};
