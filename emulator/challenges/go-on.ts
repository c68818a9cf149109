/** Goes on with a sign-in as far as it can without the person: to the next question, or to the tokens. */
import type { InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { recordSuccess } from '../limits/lockout.ts';
import { stillThere } from '../pools/find.ts';
import { entry } from '../store/entries.ts';
import { askPreTokenGeneration } from '../tokens/ask-pre-token-generation.ts';
import { issueTokens } from '../tokens/issue.ts';
import { askTrigger } from '../triggers/ask-trigger.ts';
import { personAttributes } from '../triggers/person-attributes.ts';
import { challenges } from './all.ts';
import { findDevice } from './devices.ts';
import { nextChallenge } from './next-challenge.ts';
import { isFirst, offeredChallenges } from './offered.ts';
import { WRONG_PASSWORD } from './person.ts';
import { ruleOnCustom } from './rule-on-custom.ts';
import { sealSession, spend } from './sessions.ts';
import { type Progress, prove, type SignIn, type Step } from './sign-in.ts';
import { requireTarget } from './step-up.ts';

export async function goOn(signIn: SignIn): Promise<InitiateAuthResponse> {
  const next = nextChallenge(signIn);
  if (next === 'tokens') return finish(signIn);
  if (next !== 'trigger') return ask(signIn, next);
  const ruling = await ruleOnCustom(signIn);
  return ruling === 'tokens' ? goOn({ ...signIn, progress: prove(signIn.progress, 'custom') }) : ask(signIn, ruling);
}

async function ask(signIn: SignIn, step: Step): Promise<InitiateAuthResponse> {
  const { parameters, progress } = await challenges[step].ask(signIn);
  // A sign-in by SRP alone has no Session yet: everything is in the secret block.
  const hasSession = step !== 'PASSWORD_VERIFIER' || progress.flow !== 'password';
  return {
    ...(isFirst(progress) && { AvailableChallenges: offeredChallenges(signIn.pool, signIn.user, progress) }),
    ChallengeName: step,
    ChallengeParameters: parameters,
    ...(hasSession && { Session: sealSession({ ...signIn, progress }, step) }),
  };
}

async function finish(signIn: SignIn): Promise<InitiateAuthResponse> {
  requireTarget(signIn.progress);
  requireStill(signIn);
  await askPostAuthentication(signIn);
  const still = requireStill(signIn);
  const { world, progress, clientMetadata } = signIn;
  if (progress.isManaged) return endManaged({ ...signIn, ...still });
  const changes = await askPreTokenGeneration(world, signIn, { source: tokenSource(progress), clientMetadata });
  const { pool, client, user } = requireStill(signIn);
  recordSuccess(user);
  spend(world, pool, progress.signIn);
  const device = findDevice(user, progress.deviceKey);
  if (device) user.devices[device.key] = { ...device, authenticatedAt: world.clock.now() };
  const methods = progress.flow === 'choice' ? progress.methods : undefined;
  const holder = { pool, client, user, deviceKey: device?.key, methods, eventId: progress.signIn };
  const tokens = issueTokens(world, holder, changes);
  return { ChallengeParameters: {}, AuthenticationResult: tokens };
}

/** The tokens come later, and maybe more than once. */
function endManaged(signIn: SignIn): InitiateAuthResponse {
  recordSuccess(signIn.user);
  spend(signIn.world, signIn.pool, signIn.progress.signIn);
  return { ChallengeParameters: {}, Session: sealSession(signIn, 'SIGNED_IN') };
}

/** Triggers run beside everything else: the person may have been deleted or disabled meanwhile. */
function requireStill({ world, user, ...door }: SignIn): Pick<SignIn, 'pool' | 'client' | 'user'> {
  const { pool, client } = stillThere(world, door);
  if (entry(pool.users, user.username) !== user || !user.enabled) refuse('NotAuthorized', WRONG_PASSWORD);
  return { pool, client, user };
}

async function askPostAuthentication({ world, pool, client, user, ...signIn }: SignIn): Promise<void> {
  const isNewDevice = pool.settings.DeviceConfiguration !== undefined && !findDevice(user, signIn.progress.deviceKey);
  await askTrigger(world, pool, 'PostAuthentication', {
    source: 'PostAuthentication_Authentication',
    clientId: client.id,
    userName: user.username,
    request: {
      userAttributes: personAttributes(pool, user),
      newDeviceUsed: isNewDevice,
      clientMetadata: signIn.clientMetadata,
    },
  });
}

/** What the last of the questions was about. */
function tokenSource({ proved, hasNewPassword }: Progress) {
  if (proved.includes('device')) return 'TokenGeneration_AuthenticateDevice';
  return hasNewPassword ? 'TokenGeneration_NewPasswordChallenge' : 'TokenGeneration_Authentication';
}
