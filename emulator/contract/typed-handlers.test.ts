/** Handlers as people write them for AWS, with the types that everybody has for them, are triggers as they are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  CreateAuthChallengeTriggerHandler,
  CustomEmailSenderTriggerHandler,
  CustomMessageTriggerHandler,
  CustomSMSSenderTriggerHandler,
  DefineAuthChallengeTriggerHandler,
  InboundFederationTriggerHandler,
  PostAuthenticationTriggerHandler,
  PostConfirmationTriggerHandler,
  PreAuthenticationTriggerHandler,
  PreSignUpTriggerHandler,
  PreTokenGenerationTriggerHandler,
  PreTokenGenerationV2TriggerHandler,
  PreTokenGenerationV3TriggerHandler,
  UserMigrationTriggerHandler,
  VerifyAuthChallengeResponseTriggerHandler,
} from 'aws-lambda';
import type { Triggers } from '../emulator.ts';
import { openPool, passwordClient } from './scene.ts';
import { claimsOf, tokensOf } from './tokens-of.ts';

const preSignUp: PreSignUpTriggerHandler = (event, _context, callback) => {
  event.response.autoConfirmUser = event.request.userAttributes.email !== undefined;
  callback(null, event);
};
const postConfirmation: PostConfirmationTriggerHandler = async (event) => event;
const preAuthentication: PreAuthenticationTriggerHandler = (event, context) => context.succeed(event);
const postAuthentication: PostAuthenticationTriggerHandler = (event, context) => context.done(undefined, event);
const preTokenGeneration: PreTokenGenerationTriggerHandler = async (event, context) => {
  const claimsToAddOrOverride = { function: context.functionName, groups: String(event.request.groupConfiguration) };
  event.response = { claimsOverrideDetails: { claimsToAddOrOverride } };
  return event;
};
const preTokenGenerationV2: PreTokenGenerationV2TriggerHandler = async (event) => event;
const preTokenGenerationV3: PreTokenGenerationV3TriggerHandler = async (event) => event;
const customMessage: CustomMessageTriggerHandler = async (event) => event;
const defineAuthChallenge: DefineAuthChallengeTriggerHandler = async (event) => event;
const createAuthChallenge: CreateAuthChallengeTriggerHandler = async (event) => event;
const verifyAuthChallengeResponse: VerifyAuthChallengeResponseTriggerHandler = async (event) => event;
const userMigration: UserMigrationTriggerHandler = async (event) => event;
const inboundFederation: InboundFederationTriggerHandler = async (event) => event;
const customEmailSender: CustomEmailSenderTriggerHandler = async () => undefined;
const customSMSSender: CustomSMSSenderTriggerHandler = async () => undefined;

/** The compiler is the judge. */
export const everyone: Triggers = {
  preSignUp,
  postConfirmation,
  preAuthentication,
  postAuthentication,
  preTokenGeneration,
  preTokenGenerationV2,
  preTokenGenerationV3,
  customMessage,
  defineAuthChallenge,
  createAuthChallenge,
  verifyAuthChallengeResponse,
  userMigration,
  inboundFederation,
  customEmailSender,
  customSMSSender,
};

test('Handlers that are typed for AWS do here what they do there, however they end', async (t) => {
  const { preTokenGenerationV2: _two, preTokenGenerationV3: _three, ...triggers } = everyone;
  const scene = await openPool(t, { triggers, client: passwordClient });
  const [Username, Password] = ['ada@lovelace.example', 'Engine-1843'];
  assert.equal((await scene.cognito.signUp({ ClientId: scene.ClientId, Username, Password })).UserConfirmed, true);
  const { IdToken } = await tokensOf(scene, Username, Password);
  assert.equal(claimsOf(IdToken).function, 'PreTokenGeneration');
});
