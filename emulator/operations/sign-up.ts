/** SignUp: somebody makes an account, and is sent a code that confirms it. */
import type { SignUpRequest, SignUpResponse } from '@aws-sdk/client-cognito-identity-provider';
import { sessionOfSignUp } from '../challenges/signed-up.ts';
import { signUpChannel } from '../delivery/channels.ts';
import { deliver } from '../delivery/deliver.ts';
import { refuse } from '../errors.ts';
import { attributesOf, checkNewAttributes } from '../people/attributes.ts';
import { noteEvent } from '../people/auth-events.ts';
import { issueCode } from '../people/codes.ts';
import { newUser } from '../people/new-user.ts';
import { checkPassword } from '../people/password-policy.ts';
import { newSub } from '../people/sub.ts';
import { type Names, readNames, requireFreeAliases, requireFreeNames } from '../people/user-names.ts';
import { findClient } from '../pools/find.ts';
import { isPasswordless } from '../pools/first-factors.ts';
import { requireSecretHash } from '../pools/secret-hash.ts';
import type { Client, Delivery, Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { ResponseOf } from '../triggers/read-response.ts';
import type { World } from '../world.ts';
import { announceConfirmation } from './announce-confirmation.ts';
import { askPreSignUp } from './ask-pre-sign-up.ts';

export async function signUp(world: World, input: SignUpRequest): Promise<SignUpResponse> {
  const first = findClient(world, input.ClientId);
  const asked = admit(first, input);
  const userName = asked.username ?? newSub(first.pool, input.Username ?? '');
  const about = { clientId: first.client.id, userName, userAttributes: asked.attributes, input };
  const verdict = (await askPreSignUp(world, first.pool, { source: 'PreSignUp_SignUp', ...about })) ?? {};
  // While the trigger ran the client may have gone, and somebody else may have taken the name.
  const door = findClient(world, input.ClientId);
  const { username, attributes } = admit(door, input);
  const sub = newSub(door.pool, input.Username ?? '');
  const verified = { ...attributes, ...flagsOf(attributes, verdict) };
  requireFreeAliases(door.pool, verified);
  const isConfirmed = verdict.autoConfirmUser === true;
  const user = newUser(world, door.pool, {
    username: username ?? sub,
    ...(input.Password !== undefined && { password: input.Password }),
    status: isConfirmed ? 'CONFIRMED' : 'UNCONFIRMED',
    attributes: { sub, ...verified },
  });
  noteEvent(world, door.pool, user, { type: 'SignUp', response: 'Pass', ip: input.UserContextData?.IpAddress });
  const details = await tell(world, door, user, input);
  const session = isConfirmed ? undefined : sessionOfSignUp({ world, ...door, user });
  return {
    UserConfirmed: isConfirmed,
    UserSub: sub,
    ...(details && { CodeDeliveryDetails: details }),
    ...(session !== undefined && { Session: session }),
  };
}

type Door = { pool: Pool; client: Client };

function admit({ pool, client }: Door, { Username = '', SecretHash, Password, UserAttributes }: SignUpRequest): Names {
  requireSecretHash(client, Username, SecretHash);
  if (pool.settings.AdminCreateUserConfig?.AllowAdminCreateUserOnly) {
    refuse('NotAuthorized', 'SignUp is not permitted for this user pool');
  }
  const names = readNames(pool, Username, attributesOf(UserAttributes));
  refuseEarlyAlias(pool, names.attributes);
  checkNewAttributes(pool, names.attributes, client);
  if (Password !== undefined) checkPassword(pool, Password, 'Password did not conform with policy: ');
  else requirePasswordless(pool);
  requireFreeNames(pool, names, 'User already exists');
  return names;
}

/** AWS developer guide, "User pool attributes": such an alias is for people who are confirmed. The text is from public reports. */
function refuseEarlyAlias({ settings }: Pool, attributes: Names['attributes']): void {
  if (!attributes.preferred_username || !settings.AliasAttributes?.includes('preferred_username')) return;
  const reason = 'since user pool is configured for preferred username alias.';
  refuse('InvalidParameter', `Preferred username cannot be provided for unconfirmed account, ${reason}`);
}

/** A pool that lets people sign in without a password lets them sign up without one. */
function requirePasswordless(pool: Pool): void {
  if (isPasswordless(pool)) return;
  const finding = "Value at 'password' failed to satisfy constraint: Member must not be null";
  refuse('InvalidParameter', `1 validation error detected: ${finding}`);
}

type Verdict = Partial<ResponseOf<'PreSignUp'>>;

/**
 * What is not there can't be verified.
 *
 * Unlike Cognito, perhaps: the guide says that this is an error, and not which; text and kind are guesses.
 */
function flagsOf(attributes: Record<string, string>, { autoVerifyEmail = false, autoVerifyPhone = false }: Verdict) {
  const verdicts = [
    ['email', autoVerifyEmail],
    ['phone_number', autoVerifyPhone],
  ] as const;
  const flags = verdicts.flatMap(([name, isVerified]) => {
    if (attributes[name]) return [[`${name}_verified`, String(isVerified)]];
    return isVerified ? refuse('InvalidParameter', `Attribute value for ${name} must not be null`) : [];
  });
  return Object.fromEntries(flags) as Record<string, string>;
}

/** Whoever is confirmed already is sent no code. */
async function tell(world: World, door: Door, user: User, input: SignUpRequest): Promise<Delivery | undefined> {
  const { pool, client } = door;
  const caller = { clientId: client.id, clientMetadata: input.ClientMetadata };
  if (user.status === 'CONFIRMED') {
    await announceConfirmation(world, pool, user, { source: 'PostConfirmation_ConfirmSignUp', ...caller });
    return undefined;
  }
  const attribute = signUpChannel(pool, user.attributes);
  if (!attribute) return undefined;
  const { code } = issueCode(world, user, 'sign-up', attribute);
  return deliver(world, pool, user, { purpose: 'sign-up', attribute, code, occasion: 'SignUp', ...caller });
}
