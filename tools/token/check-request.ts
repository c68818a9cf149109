/** Refuses what can't work before Cognito is asked: left-out values, and ids that have been mixed up. */
import { GetTokenError } from './get-token-error.ts';

/** Untyped: JavaScript callers leave things out as well, an environment variable that is not set above all. */
type Given = {
  username?: unknown;
  password?: unknown;
  use?: unknown;
  pool?: { userPoolId?: unknown; clientId?: unknown; endpoint?: unknown } | undefined;
};

/** @throws {GetTokenError} Misuse. */
export function checkRequest({ username, password, use = 'access', pool }: Given): void {
  if (!isText(username)) throw misuse('username is missing: the e-mail address that the account signs in with');
  if (!isText(password)) throw misuse('password is missing: is the variable that should hold it set?');
  if (use !== 'id' && use !== 'access') throw misuse(`use is ${JSON.stringify(use)}: expected 'id' or 'access'`);
  if (!pool) throw misuse('pool is missing: { userPoolId, clientId }, or the config of config.ts');
  if (!isText(pool.userPoolId) || !/^[\w-]{1,45}_[0-9A-Za-z]{1,45}$/.test(pool.userPoolId)) {
    throw misuse(`pool.userPoolId is ${JSON.stringify(pool.userPoolId)}: expected an id such as eu-west-1_Ab3dEf6hI`);
  }
  if (!isText(pool.clientId) || !/^[a-z0-9]{1,128}$/.test(pool.clientId)) {
    throw misuse(
      `pool.clientId is ${JSON.stringify(pool.clientId)}: expected lower-case letters and digits, mostly 26`,
    );
  }
  if (pool.endpoint !== undefined && !(isText(pool.endpoint) && URL.canParse(pool.endpoint))) {
    throw misuse(`pool.endpoint is ${JSON.stringify(pool.endpoint)}: expected an absolute address, or nothing`);
  }
}

function misuse(sentence: string): GetTokenError {
  return new GetTokenError('Misuse', `getToken: ${sentence}.`);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
