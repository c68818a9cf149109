/** What the tests of `npm run users` begin with: an emulator, and the command as a process pointed at it. */
import { after } from 'node:test';
import { cognitoAt, sharedKeys } from '../../emulator/contract/scene.ts';
import { startEmulator } from '../../emulator/emulator.ts';
import { localPool } from '../../emulator/local-pool.ts';
import type { Run } from './kept-command.ts';
import { runAsNpm, runTool } from './tool-process.ts';

/** Closed when the file's tests are over. */
export async function openUsersScene() {
  const emulator = await startEmulator();
  after(() => emulator.close());
  const pool = await emulator.createPool({ ...localPool, keys: await sharedKeys });
  const cognito = cognitoAt(emulator.url);
  after(() => cognito.destroy());
  const { userPoolId: UserPoolId, clientId: ClientId } = pool;
  return {
    ...{ emulator, pool, cognito, UserPoolId, ClientId },
    users: commandAt(new URL(emulator.url).port, runTool),
    /** In a process of its own, from the source. */
    usersAsNpm: commandAt(new URL(emulator.url).port, runAsNpm),
    show: (name: string) => cognito.adminGetUser({ UserPoolId, Username: name }),
    /** Cognito's answer to the password: tokens, or a challenge. */
    trySignIn(name: string, password: string) {
      const AuthParameters = { USERNAME: name, PASSWORD: password };
      return cognito.adminInitiateAuth({ UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters });
    },
  };
}

/** `line` holds the words of the command line, parted by blanks. */
function commandAt(port: string, runner: typeof runTool) {
  return (line: string, input = '', env: Record<string, string> = {}): Promise<Run> => {
    const args = ['--config', 'config.example.ts', ...line.split(' ')];
    return runner('users', args, { input, env: { EMULATOR_PORT: port, ...env } });
  };
}
