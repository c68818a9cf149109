/**
 * TARGET_ACR_VALUES: a sign-in by choice that has to reach a level, beginning with what an access token shows. AWS developer guide,
 * "Step-up authentication with the USER_AUTH flow".
 */
import { refuse } from '../errors.ts';
import { levelOfPassword } from '../people/first-factors.ts';
import { type Level, levelsNamed } from '../pools/level-names.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import { levelOf, type Method } from '../tokens/levels.ts';
import { canReach } from './offered.ts';
import { requireReady, WRONG_PASSWORD } from './person.ts';
import type { Parameters, Progress, SignIn } from './sign-in.ts';

const NO_FACTORS = 'The user has no factors for the requested levels.';

/**
 * Unlike Cognito, perhaps: the guide says what is an error, and not which; kinds and texts are guesses.
 *
 * @throws {CognitoException} InvalidParameter, NotAuthorized, FeatureUnavailableInTier.
 */
export function stepUp(signIn: SignIn, parameters: Parameters): Progress {
  const { pool, client, user, progress } = signIn;
  const { TARGET_ACR_VALUES: wanted, ACCESS_TOKEN: token } = parameters;
  if (!wanted) return token ? refuse('InvalidParameter', 'ACCESS_TOKEN needs TARGET_ACR_VALUES.') : progress;
  if (pool.settings.UserPoolTier === 'LITE') {
    refuse('FeatureUnavailableInTier', 'Step-up authentication is not available in the LITE tier.');
  }
  const credit = token ? creditOf(signIn, token, parameters.MAX_AGE) : [];
  const named = levelsNamed(pool, wanted);
  if (named.length === 0) refuse('InvalidParameter', 'TARGET_ACR_VALUES has no level of the user pool.');
  const target = named.find((level) => canReach(pool, user, { ...progress, target: level }));
  if (target === undefined) refuse('InvalidParameter', NO_FACTORS);
  if (credit.length > 0 && levelOf(credit) >= target) {
    refuse('InvalidParameter', 'The access token has reached the requested level already.');
  }
  const isPasswordDone = credit.includes('pwd') && levelOfPassword(pool, user) >= target;
  if (isPasswordDone) requireReady(client, user);
  return { ...progress, target, methods: credit, ...(isPasswordDone && { proved: ['password'] }) };
}

/**
 * At managed login: the first of the levels that the person can reach.
 *
 * Unlike Cognito, perhaps: that it is an error to have the factors of none of them is on record for the API alone.
 *
 * @param wanted none where any level does.
 * @throws {CognitoException} InvalidParameter.
 */
export function aimAt({ pool, user, progress }: SignIn, wanted: Level[]): Progress {
  if (wanted.length === 0) return progress;
  const isReachable = (target: Level) =>
    progress.flow === 'choice' ? canReach(pool, user, { ...progress, target }) : levelOfPassword(pool, user) >= target;
  const target = wanted.find(isReachable) ?? refuse('InvalidParameter', NO_FACTORS);
  return { ...progress, target };
}

/** All or nothing: a factor may have gone while the sign-in was under way. @throws {CognitoException} NotAuthorized. */
export function requireTarget({ target, methods = [] }: Progress): void {
  if (target !== undefined && levelOf(methods) < target) refuse('NotAuthorized', WRONG_PASSWORD);
}

/** How the token's owner has signed in, unless that was too long ago. */
function creditOf({ world, pool, user }: SignIn, token: string, maxAge: string | undefined): Method[] {
  const signedIn = requireAccessToken(world, token);
  if (signedIn.pool !== pool || signedIn.user !== user) {
    refuse('NotAuthorized', 'The access token is for a different user.');
  }
  if (maxAge !== undefined && !/^\d{1,9}$/.test(maxAge)) refuse('InvalidParameter', `MAX_AGE ${maxAge} is no number.`);
  const age = world.clock.now() - signedIn.grant.authenticatedAt;
  const isFresh = maxAge === undefined || age <= Number(maxAge) * 1000;
  return isFresh ? ((signedIn.grant.methods ?? []) as Method[]) : [];
}
