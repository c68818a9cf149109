/** Judges what a trigger gave back: all of its event, with a response that Cognito can make something of. */
import * as v from 'valibot';
import { refuse } from '../errors.ts';
import type { TriggerName } from './triggers.ts';

/** Cognito makes texts of numbers and booleans, and of nothing else. */
const word = v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String));
const words = v.nullish(v.record(v.string(), word));
const list = v.nullish(v.array(v.string()));
const text = v.nullish(v.string());
const flag = v.nullish(v.boolean());
const some = v.looseObject;

/** Null and nothing differ here: the one takes the groups away. */
const groups = v.nullish(some({ groupsToOverride: list, iamRolesToOverride: list, preferredRole: text }));
const claims = { claimsToAddOrOverride: v.nullish(v.record(v.string(), v.unknown())), claimsToSuppress: list };
const claimsAndScopes = some({
  claimsAndScopeOverrideDetails: v.nullish(
    some({
      idTokenGeneration: v.nullish(some(claims)),
      accessTokenGeneration: v.nullish(some({ ...claims, scopesToAdd: list, scopesToSuppress: list })),
      groupOverrideDetails: groups,
    }),
  ),
});

const responses = {
  PreSignUp: some({
    autoConfirmUser: v.optional(v.boolean()),
    autoVerifyEmail: v.optional(v.boolean()),
    autoVerifyPhone: v.optional(v.boolean()),
  }),
  PostConfirmation: some({}),
  PreAuthentication: some({}),
  PostAuthentication: some({}),
  DefineAuthChallenge: some({ challengeName: text, failAuthentication: flag, issueTokens: flag }),
  CreateAuthChallenge: some({
    publicChallengeParameters: words,
    privateChallengeParameters: words,
    challengeMetadata: text,
  }),
  VerifyAuthChallengeResponse: some({ answerCorrect: flag }),
  PreTokenGeneration: some({
    claimsOverrideDetails: v.nullish(
      some({ claimsToAddOrOverride: words, claimsToSuppress: list, groupOverrideDetails: groups }),
    ),
  }),
  PreTokenGenerationV2: claimsAndScopes,
  PreTokenGenerationV3: claimsAndScopes,
  UserMigration: some({
    userAttributes: words,
    finalUserStatus: text,
    messageAction: text,
    desiredDeliveryMediums: list,
    forceAliasCreation: flag,
    enableSMSMFA: flag,
  }),
  InboundFederation: some({ userAttributesToMap: words }),
  CustomMessage: some({ smsMessage: text, emailMessage: text, emailSubject: text }),
  CustomEmailSender: some({}),
  CustomSMSSender: some({}),
} satisfies Record<TriggerName, v.GenericSchema>;

export type ResponseOf<Name extends TriggerName> = v.InferOutput<(typeof responses)[Name]>;

const wholeEvent = some({
  version: v.string(),
  triggerSource: v.string(),
  region: v.string(),
  userPoolId: v.string(),
  userName: v.string(),
  callerContext: some({}),
  request: some({}),
  response: some({}),
});

/**
 * @param payload undefined for what is no JSON, or null.
 * @throws {CognitoException} InvalidLambdaResponse, with the texts that public reports have.
 */
export function readResponse<Name extends TriggerName>(name: Name, payload: unknown): ResponseOf<Name> {
  if (payload === undefined) refuse('InvalidLambdaResponse', 'Invalid lambda function output : Invalid JSON');
  const event = v.safeParse(wholeEvent, payload);
  if (!event.success) refuseAsUnrecognizable();
  const schema: v.GenericSchema<unknown, unknown> = responses[name];
  const response = v.safeParse(schema, event.output.response);
  return response.success ? (response.output as ResponseOf<Name>) : refuseAsUnrecognizable();
}

/** @throws {CognitoException} always. */
export function refuseAsUnrecognizable(): never {
  refuse('InvalidLambdaResponse', 'Unrecognizable lambda output');
}
