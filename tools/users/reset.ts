/** `reset EMAIL`: the old password no longer works, and a code to choose a new one is sent. */
import type { Command } from './command.ts';

export const reset: Command = {
  usage: 'reset EMAIL',
  about: 'takes the password away and sends a code with which to choose a new one',
  takes: [],
  examples: ['npm run users -- reset ada@lovelace.example'],
  async run({ cognito, UserPoolId }, { name }) {
    await cognito.adminResetUserPassword({ UserPoolId, Username: name });
    return {
      text: `${name} can no longer sign in with the old password. A code to choose a new one is on its way.`,
      json: { name, done: 'reset' },
    };
  },
};
