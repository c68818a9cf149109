/** The whole order of sign-in, and the only place that knows it: what comes after what was proved so far. */

import { userFactors } from '../people/factors.ts';
import { isPasskeyEnough } from '../pools/first-factors.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { isRemembered } from './devices.ts';
import { isFirst, offeredChallenges } from './offered.ts';
import type { Progress, Proof, Step } from './sign-in.ts';

export type Situation = { pool: Pool; user: User; progress: Progress };

/** `trigger` means that the pool's DefineAuthChallenge trigger says what is next. */
export type Next = Step | 'trigger' | 'tokens';

export function nextChallenge(situation: Situation): Next {
  return newPassword(situation) ?? firstFactor(situation) ?? secondFactor(situation) ?? device(situation) ?? 'tokens';
}

/** A temporary password is replaced as soon as it has proved right. */
function newPassword({ user, progress }: Situation): Next | undefined {
  if (!has(progress, 'password')) return undefined;
  return user.status === 'FORCE_CHANGE_PASSWORD' ? 'NEW_PASSWORD_REQUIRED' : undefined;
}

function firstFactor(situation: Situation): Next | undefined {
  const { progress } = situation;
  if (progress.flow === 'custom') return has(progress, 'custom') ? undefined : 'trigger';
  if (progress.flow === 'choice') return isFirst(progress) ? chosenChallenge(situation) : undefined;
  return has(progress, 'password') ? undefined : 'PASSWORD_VERIFIER';
}

/** What was chosen counts only as long as it is offered. */
function chosenChallenge({ pool, user, progress }: Situation): Next {
  const { chosen, exchange } = progress;
  if (!chosen || !offeredChallenges(pool, user, progress).includes(chosen)) return 'SELECT_CHALLENGE';
  return chosen === 'PASSWORD_SRP' && exchange ? 'PASSWORD_VERIFIER' : chosen;
}

/**
 * A custom sign-in asks for what its trigger wants and for no more; a remembered device can stand in for a factor, and where the
 * pool says so a passkey whose owner was verified.
 */
function secondFactor({ pool, user, progress }: Situation): Next | undefined {
  if (progress.flow === 'custom' || has(progress, 'mfa') || has(progress, 'device')) return undefined;
  if (has(progress, 'passkey') && progress.hasVerifiedUser && isPasskeyEnough(pool)) return undefined;
  const doesDeviceSuffice = pool.settings.DeviceConfiguration?.ChallengeRequiredOnNewDevice === true;
  const isWanted = progress.target !== undefined && progress.target > 1;
  if (doesDeviceSuffice && !isWanted && isRemembered(pool, user, progress.deviceKey)) return undefined;
  return progress.factor ?? choice(pool, user, progress);
}

function choice(pool: Pool, user: User, { target }: Progress): Next | undefined {
  const factors = userFactors(pool, user);
  if (target === 4 && factors.includes('SOFTWARE_TOKEN_MFA')) return 'SOFTWARE_TOKEN_MFA';
  const preferred = factors.find((factor) => factor === user.mfa.preferred);
  if (preferred) return preferred;
  if (factors.length > 1) return 'SELECT_MFA_TYPE';
  return factors[0] ?? (pool.settings.MfaConfiguration === 'ON' ? 'MFA_SETUP' : undefined);
}

function device({ pool, user, progress }: Situation): Next | undefined {
  if (has(progress, 'device') || !isRemembered(pool, user, progress.deviceKey)) return undefined;
  return progress.deviceExchange ? 'DEVICE_PASSWORD_VERIFIER' : 'DEVICE_SRP_AUTH';
}

function has(progress: Progress, proof: Proof): boolean {
  return progress.proved.includes(proof);
}
