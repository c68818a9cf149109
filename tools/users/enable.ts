/** `enable EMAIL`: undoes `disable`. */
import type { Command } from './command.ts';

export const enable: Command = {
  usage: 'enable EMAIL',
  about: 'switches an account on again',
  takes: [],
  examples: ['npm run users -- enable ada@lovelace.example'],
  async run({ cognito, UserPoolId }, { name }) {
    await cognito.adminEnableUser({ UserPoolId, Username: name });
    return { text: `${name} is switched on and can sign in again.`, json: { name, done: 'enable' } };
  },
};
