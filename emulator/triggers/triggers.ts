/** The functions that stand in for a pool's Lambda triggers: handlers of Lambda, with its ways of answering. */
import type { MovableClock } from '../clock.ts';
import type { Message } from '../store/state.ts';
import type { TriggerEvents } from './events.ts';

export type TriggerName = keyof TriggerEvents;

/** What Lambda hands to a Node handler beside the event, and a way to send mail, since there is no SES here. */
export type LambdaContext = {
  awsRequestId: string;
  callbackWaitsForEmptyEventLoop: boolean;
  functionName: string;
  functionVersion: string;
  invokedFunctionArn: string;
  logGroupName: string;
  logStreamName: string;
  memoryLimitInMB: string;
  getRemainingTimeInMillis(): number;
  done(error?: unknown, result?: unknown): void;
  fail(error: unknown): void;
  succeed(result: unknown): void;
  /** Unlike Lambda: what is sent lands in the inbox, with the purpose `custom`. */
  send(mail: CustomMail): void;
};

export type CustomMail = { to: string; subject: string; text: string; code?: string };

export type LambdaCallback = (error?: Error | string | null, result?: unknown) => void;

/** Gets the event, and gives it back with its response filled in; a method's type, so that handlers typed by others fit. */
export type TriggerFunction<Event> = {
  // biome-ignore lint/suspicious/noConfusingVoidType: a handler that answers by its callback returns nothing
  call(event: Event, context: LambdaContext, callback: LambdaCallback): Event | Promise<Event> | void;
}['call'];

/** By name: `preSignUp`, `preTokenGenerationV2`, … */
export type Triggers = { [Name in TriggerName as Uncapitalize<Name>]?: TriggerFunction<TriggerEvents[Name]> };

/** Where a pool's triggers may be found; the first that has one is called. */
export type TriggerBook = {
  /** By pool id: those given to `createPool`. */
  ofPool: Record<string, Triggers>;
  /** For every pool. */
  ofAll: Triggers;
  /** Where functions that a LambdaConfig names are invoked, without a slash at the end. */
  lambdaEndpoint: string | undefined;
};

/** What of the world calling a trigger takes. */
export type TriggerHost = {
  triggers: TriggerBook;
  clock: MovableClock;
  send(message: Message): void;
  warn(line: string): void;
};

/** Every name, in the order of the guide. */
export const triggerNames = Object.keys({
  PreSignUp: 0,
  PostConfirmation: 0,
  PreAuthentication: 0,
  PostAuthentication: 0,
  DefineAuthChallenge: 0,
  CreateAuthChallenge: 0,
  VerifyAuthChallengeResponse: 0,
  PreTokenGeneration: 0,
  PreTokenGenerationV2: 0,
  PreTokenGenerationV3: 0,
  UserMigration: 0,
  InboundFederation: 0,
  CustomMessage: 0,
  CustomEmailSender: 0,
  CustomSMSSender: 0,
} satisfies Record<TriggerName, number>) as TriggerName[];

export function functionIn(triggers: Triggers | undefined, name: TriggerName): Handler | undefined {
  return triggers?.[uncapitalize(name)];
}

/** One of whichever trigger. */
export type Handler = (event: never, context: LambdaContext, callback: LambdaCallback) => unknown;

export function uncapitalize<Name extends string>(name: Name): Uncapitalize<Name> {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}` as Uncapitalize<Name>;
}
