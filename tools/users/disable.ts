/** `disable EMAIL`: nobody signs in to the account any more, and whoever is signed in can't stay. */
import type { Command } from './command.ts';

export const disable: Command = {
  usage: 'disable EMAIL',
  about: 'switches an account off, and ends its sessions',
  takes: [],
  examples: ['npm run users -- disable ada@lovelace.example'],
  async run({ cognito, UserPoolId }, { name }) {
    await cognito.adminDisableUser({ UserPoolId, Username: name });
    const text = `${name} is switched off. Tokens that are out already work until they expire, where no one asks Cognito.`;
    return { text, json: { name, done: 'disable' } };
  },
};
