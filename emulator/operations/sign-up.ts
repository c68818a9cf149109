/** SignUp: somebody makes an account, and is sent a code that confirms it. */
import type { SignUpRequest, SignUpResponse } from '@aws-sdk/client-cognito-identity-provider';
import { signUpChannel } from '../delivery/channels.ts';
import { deliver } from '../delivery/deliver.ts';
import { refuse } from '../errors.ts';
import { attributesOf, checkNewAttributes } from '../people/attributes.ts';
import { issueCode } from '../people/codes.ts';
import { newUser } from '../people/new-user.ts';
import { checkPassword } from '../people/password-policy.ts';
import { newSub } from '../people/sub.ts';
import { type Names, readNames, requireFreeNames } from '../people/user-names.ts';
import { findClient } from '../pools/find.ts';
import { requireSecretHash } from '../pools/secret-hash.ts';
import type { Client, Delivery, Pool, User } from '../store/state.ts';
import { runTrigger } from '../triggers/run-trigger.ts';
import type { World } from '../world.ts';
import { announceConfirmation } from './announce-confirmation.ts';

export async function signUp(world: World, input: SignUpRequest): Promise<SignUpResponse> {
  const { pool, client } = findClient(world, input.ClientId);
  const names = admit(pool, client, input);
  const sub = newSub(pool, input.Username ?? '');
  const username = names.username ?? sub;
  const verdict = await askPreSignUp(world, pool, { ...names, username }, input);
  // While the trigger ran the client may have gone, and somebody else may have taken the name.
  findClient(world, input.ClientId);
  requireFreeNames(pool, names, 'User already exists');
  const user = newUser(world, pool, {
    username,
    ...(input.Password !== undefined && { password: input.Password }),
    status: verdict.isConfirmed ? 'CONFIRMED' : 'UNCONFIRMED',
    attributes: { sub, ...names.attributes, ...verdict.flags },
  });
  if (verdict.isConfirmed) await announceConfirmation(world, pool, user, 'PostConfirmation_ConfirmSignUp');
  const details = verdict.isConfirmed ? undefined : await sendCode(world, pool, user, client);
  return { UserConfirmed: verdict.isConfirmed, UserSub: sub, ...(details && { CodeDeliveryDetails: details }) };
}

function admit(
  pool: Pool,
  client: Client,
  { Username = '', SecretHash, Password, UserAttributes }: SignUpRequest,
): Names {
  requireSecretHash(client, Username, SecretHash);
  if (pool.settings.AdminCreateUserConfig?.AllowAdminCreateUserOnly) {
    refuse('NotAuthorized', 'SignUp is not permitted for this user pool');
  }
  const names = readNames(pool, Username, attributesOf(UserAttributes));
  checkNewAttributes(pool, names.attributes, client);
  if (Password !== undefined) checkPassword(pool, Password, 'Password did not conform with policy: ');
  else requirePasswordless(pool);
  requireFreeNames(pool, names, 'User already exists');
  return names;
}

/** A pool that lets people sign in without a password lets them sign up without one. */
function requirePasswordless(pool: Pool): void {
  const factors = pool.settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  if (factors.some((factor) => factor !== 'PASSWORD')) return;
  const finding = "Value at 'password' failed to satisfy constraint: Member must not be null";
  refuse('InvalidParameter', `1 validation error detected: ${finding}`);
}

type Verdict = { isConfirmed: boolean; flags: Record<string, string> };

async function askPreSignUp(
  world: World,
  pool: Pool,
  { username = '', attributes }: Names,
  input: SignUpRequest,
): Promise<Verdict> {
  const trigger = world.triggers[pool.id]?.preSignUp;
  const answer =
    trigger &&
    (await runTrigger('PreSignUp', () =>
      trigger({
        userName: username,
        userAttributes: { ...attributes },
        validationData: attributesOf(input.ValidationData),
        clientMetadata: { ...input.ClientMetadata },
        triggerSource: 'PreSignUp_SignUp',
      }),
    ));
  const { autoConfirmUser = false, autoVerifyEmail = false, autoVerifyPhone = false } = answer ?? {};
  const flags = {
    ...(attributes.email && { email_verified: String(autoVerifyEmail) }),
    ...(attributes.phone_number && { phone_number_verified: String(autoVerifyPhone) }),
  };
  return { isConfirmed: autoConfirmUser, flags };
}

async function sendCode(world: World, pool: Pool, user: User, client: Client): Promise<Delivery | undefined> {
  const attribute = signUpChannel(pool, user.attributes);
  if (!attribute) return undefined;
  const { code } = issueCode(world, user, 'sign-up', attribute);
  const triggerSource = 'CustomMessage_SignUp';
  return deliver(world, pool, user, { purpose: 'sign-up', attribute, code, clientId: client.id, triggerSource });
}
