/** Asks the pool's PreSignUp trigger about somebody who is not in the pool yet. */
import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { attributesOf } from '../people/attributes.ts';
import type { Pool } from '../store/state.ts';
import { askTrigger } from '../triggers/ask-trigger.ts';
import type { PreSignUpEvent } from '../triggers/events.ts';
import type { World } from '../world.ts';

type Newcomer = {
  source: PreSignUpEvent['triggerSource'];
  clientId: string;
  userName: string;
  userAttributes: Record<string, string>;
  input: { ValidationData?: AttributeType[] | undefined; ClientMetadata?: Record<string, string> | undefined };
};

export function askPreSignUp(world: World, pool: Pool, { input, userAttributes, ...about }: Newcomer) {
  const validationData = input.ValidationData && attributesOf(input.ValidationData);
  const request = { userAttributes, validationData, clientMetadata: input.ClientMetadata };
  return askTrigger(world, pool, 'PreSignUp', { ...about, request });
}
