/** `delete EMAIL`: takes an account away for good, once somebody has said yes. */
import { ask } from '../command-line/ask.ts';
import { CommandError } from '../command-line/command-error.ts';
import type { Command } from './command.ts';

export const deleteAccount: Command = {
  usage: 'delete EMAIL',
  about: 'deletes an account for good; asks first',
  takes: ['yes'],
  examples: ['npm run users -- delete ada@lovelace.example', 'npm run users -- delete ada@lovelace.example --yes'],
  async run({ cognito, UserPoolId }, { name, values }) {
    const answer = values.yes ? 'yes' : await ask(`Delete ${name} and everything in the account, for good? [y/N]`);
    if (answer === undefined)
      throw new CommandError('NotConfirmed', 'Nobody answers. Say --yes to delete without being asked.');
    if (!/^y(?:es)?$/i.test(answer)) throw new CommandError('NotConfirmed', `${name} stays.`);
    await cognito.adminDeleteUser({ UserPoolId, Username: name });
    return { text: `${name} is deleted.`, json: { name, done: 'delete' } };
  },
};
