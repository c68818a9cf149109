/** `set-password EMAIL`: a new password, for good or until the next sign-in. */
import type { Command } from './command.ts';
import { readNewPassword } from './read-password.ts';

export const setPassword: Command = {
  usage: 'set-password EMAIL',
  about: 'sets a password from standard input; whoever had yet to confirm or to reset can sign in with it',
  takes: ['password-stdin', 'temporary'],
  examples: [
    'npm run users -- set-password ada@lovelace.example',
    'npm run users -- set-password ada@lovelace.example --password-stdin < password.txt',
    'npm run users -- set-password ada@lovelace.example --temporary',
  ],
  async run({ cognito, UserPoolId }, { name, values }) {
    const Permanent = !values.temporary;
    const Password = await readNewPassword(name);
    await cognito.adminSetUserPassword({ UserPoolId, Username: name, Password, Permanent });
    const about = Permanent
      ? 'can sign in with the new password'
      : 'can sign in once with it, and then chooses another';
    return { text: `${name} ${about}.`, json: { name, done: 'set-password', temporary: !Permanent } };
  },
};
