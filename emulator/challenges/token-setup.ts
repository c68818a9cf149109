/** Who sets up an authenticator app: somebody signed in, or somebody whom MFA_SETUP asks to before their tokens. */
import { refuse } from '../errors.ts';
import { poolFactors } from '../people/factors.ts';
import { requireOwnSignIn } from '../people/from-provider.ts';
import { entry } from '../store/entries.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';
import { requireNoFactor } from './require-no-factor.ts';
import { personOf } from './resume.ts';
import { findSession, refuseSession, sealSession, spend } from './sessions.ts';

export type TokenSetup = {
  user: User;
  isSigningIn: boolean;
  /** After each step that went well; in a sign-in the old session is spent then. */
  goOn(hasVerifiedToken: boolean): { Session?: string };
};

type Request = { AccessToken?: string | undefined; Session?: string | undefined };

/** @throws {CognitoException} for a token or a session that is not good, and in pools without authenticator apps. */
export function openTokenSetup(world: World, { AccessToken, Session }: Request): TokenSetup {
  return AccessToken ? ofSignedIn(world, AccessToken) : ofSession(world, Session);
}

function ofSignedIn(world: World, accessToken: string): TokenSetup {
  const { pool, user } = requireAccessToken(world, accessToken);
  requireOwnSignIn(user, 'associate software token');
  requireTokens(pool);
  return { user, isSigningIn: false, goOn: () => ({}) };
}

function ofSession(world: World, text: string | undefined): TokenSetup {
  const { pool, session } = findSession(world, 'MFA_SETUP', text);
  const client = entry(pool.clients, session.clientId) ?? refuseSession('');
  const user = personOf(world, pool, session) ?? refuseSession('');
  requireTokens(pool);
  requireNoFactor(pool, user);
  const goOn = (hasVerifiedToken: boolean) => {
    spend(world, pool, session.id);
    const progress = { ...session.progress, ...(hasVerifiedToken && { hasVerifiedToken: true as const }) };
    return { Session: sealSession({ world, pool, client, user, progress, clientMetadata: undefined }, 'MFA_SETUP') };
  };
  return { user, isSigningIn: true, goOn };
}

function requireTokens(pool: Pool): void {
  if (poolFactors(pool).includes('SOFTWARE_TOKEN_MFA')) return;
  refuse('SoftwareTokenMFANotFound', 'Software Token MFA has not been enabled by the userPool');
}
