/** What stands behind `npm run token`: the token goes to standard output, everything else to standard error. */
import { choosePool } from '../command-line/choose-pool.ts';
import { CommandError, misuse } from '../command-line/command-error.ts';
import { poolOptions } from '../command-line/pool-options.ts';
import { readOptions } from '../command-line/read-options.ts';
import { readSecret } from '../command-line/read-secret.ts';
import { askPerson } from './ask-person.ts';
import { getToken } from './get-token.ts';
import { GetTokenError } from './get-token-error.ts';
import { tokenHelp } from './token-help.ts';
import type { RequestByCode, TokenRequest } from './token-request.ts';

const options = {
  ...poolOptions,
  username: { type: 'string' },
  use: { type: 'string' },
  code: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @throws {CommandError} */
export async function printToken(args: string[]): Promise<void> {
  const { values, positionals } = readOptions(args, options);
  if (values.help) return console.log(tokenHelp);
  if (positionals.length) throw misuse(`${positionals[0]}: say --username EMAIL. More: npm run token -- --help`);
  const { username } = values;
  if (!username) throw misuse('Whose token? Say --username EMAIL. More: npm run token -- --help');
  const { clientId, userPoolId, endpoint, config } = await choosePool(values);
  if (!clientId) throw misuse(`--pool ${userPoolId}: not the pool of the configuration, so say --client ID as well.`);
  const use = readUse(values.use) ?? config.apiToken ?? 'access';
  const common = { username, use, pool: { userPoolId, clientId, endpoint }, ...answers() };
  const token = await tokenOrReason(
    values.code ? { ...common, signInBy: 'code' } : { ...common, password: await readPassword(username) },
  );
  process.stdout.write(`${token}\n`);
}

async function tokenOrReason(request: TokenRequest): Promise<string> {
  try {
    return await getToken(request);
  } catch (error) {
    if (!(error instanceof GetTokenError)) throw error;
    const exitCode = error.code === 'Misuse' ? 2 : 1;
    throw new CommandError(error.code, error.message.replace(/^getToken: /, ''), { exitCode, cause: error });
  }
}

function readUse(given: string | undefined): 'id' | 'access' | undefined {
  if (given === undefined || given === 'id' || given === 'access') return given;
  throw misuse(`--use ${given}: expected id or access.`);
}

async function readPassword(username: string): Promise<string> {
  const password = process.env.GATEHOUSE_PASSWORD || (await readSecret(`Password of ${username}: `));
  if (!password) throw misuse('No password: set GATEHOUSE_PASSWORD, or give it on standard input.');
  return password;
}

function answers(): Pick<RequestByCode, 'totpSecret' | 'onChallenge'> {
  const totpSecret = process.env.GATEHOUSE_TOTP_SECRET;
  return { ...(totpSecret && { totpSecret }), onChallenge: askPerson };
}
