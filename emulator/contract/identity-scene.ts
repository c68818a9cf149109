/** Identity pools for people of a user pool, and Amazon's SDK for them, each of whose answers is judged. */
import type { TestContext } from 'node:test';
import * as identityPools from '@aws-sdk/client-cognito-identity';
import { answersOf } from '../../tools/amazon-shapes/read-sdk.ts';
import { judgeAnswers } from './judge-answers.ts';
import { openPool, passwordClient, type Scene } from './scene.ts';
import { users } from './two-people.ts';

const answers = answersOf(identityPools);
export const authenticated = 'arn:aws:iam::000000000000:role/people';

export function identityAt(t: TestContext, { url }: { url: string }) {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const identity = new identityPools.CognitoIdentity({
    endpoint: url,
    region: 'us-east-1',
    credentials,
    maxAttempts: 1,
  });
  judgeAnswers(identity, answers);
  t.after(() => identity.destroy());
  return identity;
}

export function provider({ UserPoolId, ClientId }: Scene) {
  return { ProviderName: `cognito-idp.us-east-1.amazonaws.com/${UserPoolId}`, ClientId, ServerSideTokenCheck: false };
}

export async function openIdentity(t: TestContext) {
  const scene = await openPool(t, { users, client: passwordClient });
  const identity = identityAt(t, scene.emulator);
  const given = { IdentityPoolName: 'people', AllowUnauthenticatedIdentities: false };
  const CognitoIdentityProviders = [provider(scene)];
  const { IdentityPoolId = '' } = await identity.createIdentityPool({ ...given, CognitoIdentityProviders });
  return { ...scene, identity, IdentityPoolId };
}
