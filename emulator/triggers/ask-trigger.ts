/**
 * Calls a pool's trigger and waits for it. While it runs, other operations go on, its own calls of the pool among them: whatever
 * was found before may be gone, or changed, after.
 */
import { refuse } from '../errors.ts';
import type { Pool } from '../store/state.ts';
import { callFunction } from './call-function.ts';
import { callLambda } from './call-lambda.ts';
import type { TriggerEvents } from './events.ts';
import { arnFor } from './lambda-config.ts';
import type { Outcome } from './outcome.ts';
import { type ResponseOf, readResponse } from './read-response.ts';
import { type CustomMail, functionIn, type TriggerHost, type TriggerName } from './triggers.ts';

export type Question<Name extends TriggerName> = {
  source: TriggerEvents[Name]['triggerSource'];
  /** CLIENT_ID_NOT_APPLICABLE where no client is involved. */
  clientId: string;
  userName: string;
  request: TriggerEvents[Name]['request'];
};

export const NO_CLIENT = 'CLIENT_ID_NOT_APPLICABLE';

/** "Your function must respond within 5 seconds. If it doesn't, Cognito retries the call. After three attempts, it times out." */
const PATIENCE = 5000;
const ATTEMPTS = 3;

export function hasTrigger(host: TriggerHost, pool: Pool, name: TriggerName): boolean {
  return callerFor(host, pool, name) !== undefined;
}

/**
 * @returns its response; undefined for a pool without the trigger.
 * @throws {CognitoException} UserLambdaValidation with the words of what it threw; UnexpectedLambda when it can't be run, or does
 * not end in time; InvalidLambdaResponse.
 */
export async function askTrigger<Name extends TriggerName>(
  host: TriggerHost,
  pool: Pool,
  name: Name,
  question: Question<Name>,
): Promise<ResponseOf<Name> | undefined> {
  const outcome = await invoke(host, pool, name, question);
  if (!outcome) return undefined;
  if (outcome.tag === 'failed') refuse('UserLambdaValidation', complaint(name, outcome));
  if (outcome.tag === 'not-invoked') refuse('UnexpectedLambda', complaint(name, outcome));
  return readResponse(name, outcome.payload);
}

/**
 * The same for a trigger whose answer nobody reads, and whose failure nobody is told of but the console.
 *
 * Unlike Cognito: it is waited for, so that a test finds done what it does.
 */
export async function tellTrigger<Name extends TriggerName>(
  host: TriggerHost,
  pool: Pool,
  name: Name,
  question: Question<Name>,
): Promise<void> {
  const outcome = await invoke(host, pool, name, question);
  if (outcome && outcome.tag !== 'answered') host.warn(`${pool.id}: ${complaint(name, outcome)}`);
}

function complaint(name: TriggerName, outcome: Exclude<Outcome, { tag: 'answered' }>): string {
  // Later forms of a trigger go by its name.
  const said = name.replace(/V\d$/, '');
  return outcome.tag === 'failed'
    ? `${said} failed with error ${outcome.words}.`
    : `${said} invocation failed due to error ${outcome.reason}.`;
}

async function invoke<Name extends TriggerName>(
  host: TriggerHost,
  pool: Pool,
  name: Name,
  question: Question<Name>,
): Promise<Outcome | undefined> {
  const call = callerFor(host, pool, name);
  return call && attempt(host, (chance) => call(eventFor(pool, name, question), chance));
}

type Attempt = { signal: AbortSignal; timeLeft(): number };
type Caller = (event: object, attempt: Attempt) => Promise<Outcome>;

function callerFor(host: TriggerHost, pool: Pool, name: TriggerName): Caller | undefined {
  const { ofPool, ofAll, lambdaEndpoint: endpoint } = host.triggers;
  const handler = functionIn(ofPool[pool.id], name) ?? functionIn(ofAll, name);
  if (handler) {
    const send = senderIn(host, pool);
    return (event, { timeLeft }) => callFunction(handler, { name, event, timeLeft, send });
  }
  const arn = arnFor(pool, name);
  if (arn === undefined || endpoint === undefined) return undefined;
  return (event, { signal }) => callLambda({ endpoint, arn, event, signal });
}

/** By the emulator's clock, so that nobody has to wait who moves it on. */
async function attempt(host: TriggerHost, call: (attempt: Attempt) => Promise<Outcome>): Promise<Outcome> {
  for (let number = 0; number < ATTEMPTS; number += 1) {
    const late = new AbortController();
    const tooLate = new Promise<undefined>((resolve) => {
      late.signal.addEventListener('abort', () => resolve(undefined));
    });
    const alarm = host.clock.alarm(PATIENCE, () => late.abort());
    const outcome = await Promise.race([call({ signal: late.signal, timeLeft: alarm.left }), tooLate]);
    alarm.silence();
    if (outcome && !late.signal.aborted) return outcome;
  }
  return { tag: 'not-invoked', reason: 'Socket timeout while invoking Lambda function' };
}

/** For handlers that would send mail by SES. */
function senderIn(host: TriggerHost, pool: Pool): (mail: CustomMail) => void {
  return ({ to, subject, text, code }) => {
    host.send({
      to,
      channel: to.startsWith('+') ? 'sms' : 'email',
      purpose: 'custom',
      userPoolId: pool.id,
      ...(code !== undefined && { code }),
      subject,
      text,
      sentAt: host.clock.now(),
    });
  };
}

function eventFor<Name extends TriggerName>(pool: Pool, name: Name, { source, clientId, ...about }: Question<Name>) {
  return {
    version: /V(\d)$/.exec(name)?.[1] ?? '1',
    triggerSource: source,
    region: pool.id.split('_')[0],
    userPoolId: pool.id,
    userName: about.userName,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId },
    request: about.request,
    response: blankResponses[name],
  };
}

const noClaims = { claimsAndScopeOverrideDetails: null };

/** What stands in an event before the trigger has said anything. */
const blankResponses: Record<TriggerName, object> = {
  PreSignUp: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  PostConfirmation: {},
  PreAuthentication: {},
  PostAuthentication: {},
  DefineAuthChallenge: { challengeName: null, issueTokens: null, failAuthentication: null },
  CreateAuthChallenge: {
    publicChallengeParameters: null,
    privateChallengeParameters: null,
    challengeMetadata: null,
  },
  VerifyAuthChallengeResponse: { answerCorrect: null },
  PreTokenGeneration: { claimsOverrideDetails: null },
  PreTokenGenerationV2: noClaims,
  PreTokenGenerationV3: noClaims,
  UserMigration: {
    userAttributes: null,
    forceAliasCreation: null,
    enableSMSMFA: null,
    finalUserStatus: null,
    messageAction: null,
    desiredDeliveryMediums: null,
  },
  InboundFederation: { userAttributesToMap: {} },
  CustomMessage: { smsMessage: null, emailMessage: null, emailSubject: null },
  CustomEmailSender: {},
  CustomSMSSender: {},
};
