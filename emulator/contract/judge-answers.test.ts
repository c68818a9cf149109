/** The judge of answers sees what is missing, what nobody knows, and what is of another type. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { judgeAnswers, requireShape } from './judge-answers.ts';
import { openPool } from './scene.ts';

const shape = { 'Name!': 'secret', Tags: { '*': 'string' }, Groups: [{ 'Rank!': 'number' }] } as const;
const writable = shape as unknown as Parameters<typeof requireShape>[0];

test('An answer of its shape passes, and any other is named', () => {
  requireShape(writable, { Name: 'x', Tags: { a: 'b' }, Groups: [{ Rank: 1 }] }, 'It');
  const wrong: [unknown, RegExp][] = [
    [{}, /It lacks Name!/],
    [{ Name: 1 }, /It\.Name is not of type string/],
    [{ Name: 'x', Nme: 'y' }, /have no It\.Nme/],
    [{ Name: 'x', Tags: { a: 1 } }, /It\.Tags\.a is not of type string/],
    [{ Name: 'x', Groups: [{ Rank: 1 }, {}] }, /It\.Groups\[1\] lacks Rank!/],
    [{ Name: 'x', Groups: {} }, /It\.Groups is not a list/],
  ];
  for (const [value, message] of wrong) assert.throws(() => requireShape(writable, value, 'It'), message);
});

test('An SDK that is judged by another shape refuses what the emulator answers', async (t) => {
  const { emulator, UserPoolId } = await openPool(t);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const cognito = new CognitoIdentityProvider({ endpoint: emulator.url, region: 'us-east-1', credentials });
  t.after(() => cognito.destroy());
  judgeAnswers(cognito, { ListGroups: { 'Nothing!': 'string', Groups: ['anything'] } });
  await assert.rejects(cognito.listGroups({ UserPoolId }), /ListGroups lacks Nothing!/);
});
