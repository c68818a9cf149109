/** Goes on with a sign-in as far as it can without the person: to the next question, or to the tokens. */
import type { InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import { recordSuccess } from '../limits/lockout.ts';
import { issueTokens } from '../tokens/issue.ts';
import { challenges } from './all.ts';
import { findDevice } from './devices.ts';
import { nextChallenge } from './next-challenge.ts';
import { ruleOnCustom } from './rule-on-custom.ts';
import { sealSession, spend } from './sessions.ts';
import { prove, type SignIn, type Step } from './sign-in.ts';

export function goOn(signIn: SignIn): InitiateAuthResponse {
  const next = nextChallenge(signIn);
  if (next === 'tokens') return finish(signIn);
  if (next !== 'trigger') return ask(signIn, next);
  const ruling = ruleOnCustom(signIn);
  return ruling === 'tokens' ? goOn({ ...signIn, progress: prove(signIn.progress, 'custom') }) : ask(signIn, ruling);
}

function ask(signIn: SignIn, step: Step): InitiateAuthResponse {
  const { parameters, progress } = challenges[step].ask(signIn);
  // A sign-in by SRP alone has no Session yet: everything is in the secret block.
  const hasSession = step !== 'PASSWORD_VERIFIER' || progress.flow === 'custom';
  return {
    ChallengeName: step,
    ChallengeParameters: parameters,
    ...(hasSession && { Session: sealSession({ ...signIn, progress }, step) }),
  };
}

function finish({ world, pool, client, user, progress }: SignIn): InitiateAuthResponse {
  recordSuccess(user);
  spend(world, pool, progress.signIn);
  const device = findDevice(user, progress.deviceKey);
  if (device) user.devices[device.key] = { ...device, authenticatedAt: world.clock.now() };
  const tokens = issueTokens(world, { pool, client, user, deviceKey: device?.key });
  return { ChallengeParameters: {}, AuthenticationResult: tokens };
}
