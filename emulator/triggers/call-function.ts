/** Runs a function as Lambda runs a Node handler: it may return, promise, call back, or end by its context. */
import { randomUUID } from 'node:crypto';
import { answered, type Outcome } from './outcome.ts';
import type { CustomMail, Handler, LambdaContext } from './triggers.ts';

export type Call = {
  name: string;
  event: object;
  /** Of this attempt, in milliseconds. */
  timeLeft(): number;
  send(mail: CustomMail): void;
};

/**
 * Unlike Lambda: a value that is returned outright counts, and a function that takes neither context nor callback, and returns
 * nothing, has ended.
 */
export async function callFunction(handler: Handler, call: Call): Promise<Outcome> {
  try {
    return answered(JSON.stringify(await run(handler, call)));
  } catch (error) {
    return { tag: 'failed', words: error instanceof Error ? error.message : String(error) };
  }
}

function run(handler: Handler, call: Call): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const done = (error?: unknown, result?: unknown) =>
      error === undefined || error === null ? resolve(result) : reject(error);
    // What it does to its event is its own until it is given back; in Lambda the event has come as JSON.
    const event = JSON.parse(JSON.stringify(call.event)) as never;
    const returned = handler(event, contextOf(call, done), done);
    if (returned !== undefined || handler.length < 2) resolve(returned);
  });
}

function contextOf({ name, timeLeft, send }: Call, done: LambdaContext['done']): LambdaContext {
  return {
    awsRequestId: randomUUID(),
    callbackWaitsForEmptyEventLoop: true,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    memoryLimitInMB: '128',
    getRemainingTimeInMillis: timeLeft,
    done,
    fail: (error) => done(error ?? 'handled'),
    succeed: (result) => done(null, result),
    send,
  };
}
