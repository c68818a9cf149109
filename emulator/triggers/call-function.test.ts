/** A handler may end in every way that Lambda knows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callFunction } from './call-function.ts';
import type { Handler, LambdaCallback, LambdaContext } from './triggers.ts';

const event = { response: {} };
const call = { name: 'PreSignUp', event, timeLeft: () => 1234, send: () => undefined };
const given = { tag: 'answered', payload: { response: {} } };

test('What is returned, promised, called back or handed to the context is the answer', async () => {
  const handlers: Record<string, Handler> = {
    returned: (each: object) => each,
    promised: async (each: object) => each,
    calledBack: (each: object, _: LambdaContext, callback: LambdaCallback) =>
      void setImmediate(() => callback(null, each)),
    succeeded: (each: object, context: LambdaContext) => void setImmediate(() => context.succeed(each)),
    done: (each: object, context: LambdaContext) => context.done(null, each),
  };
  for (const [name, handler] of Object.entries(handlers)) {
    assert.deepEqual(await callFunction(handler, call), given, name);
  }
});

test('What is thrown, rejected, called back or handed to the context as a failure is told in its words', async () => {
  const handlers: Record<string, Handler> = {
    thrown: () => {
      throw new Error('no');
    },
    rejected: () => Promise.reject(new Error('no')),
    calledBack: (_: object, __: LambdaContext, callback: LambdaCallback) => callback('no'),
    failed: (_: object, context: LambdaContext) => context.fail('no'),
    done: (_: object, context: LambdaContext) => context.done(new Error('no')),
  };
  for (const [name, handler] of Object.entries(handlers)) {
    assert.deepEqual(await callFunction(handler, call), { tag: 'failed', words: 'no' }, name);
  }
});

test('Whoever gives nothing back, or what is no JSON, has not answered', async () => {
  const circle: { self?: object } = {};
  circle.self = circle;
  for (const handler of [() => undefined, async () => undefined, () => null] as Handler[]) {
    assert.deepEqual(await callFunction(handler, call), { tag: 'answered', payload: undefined });
  }
  const outcome = await callFunction(() => circle, call);
  assert.equal(outcome.tag, 'failed');
});

test('A handler has an event of its own, and what Lambda tells it of itself', async () => {
  let seen: LambdaContext | undefined;
  const handler = (each: { response: Record<string, boolean> }, context: LambdaContext) => {
    each.response.changed = true;
    seen = context;
    return each;
  };
  await callFunction(handler as Handler, call);
  assert.deepEqual(event, { response: {} });
  assert.deepEqual([seen?.functionName, seen?.getRemainingTimeInMillis()], ['PreSignUp', 1234]);
  assert.match(seen?.invokedFunctionArn ?? '', /^arn:aws:lambda:us-east-1:0{12}:function:PreSignUp$/);
});
