/** Functions that a LambdaConfig names, invoked where somebody runs them: what is asked, and what comes of every answer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusal } from './scene.ts';
import { arnOf, openLambda, openWay, type TriggerScene } from './trigger-ways.ts';

function signUp({ cognito, ClientId }: TriggerScene) {
  return cognito.signUp({ ClientId, Username: 'ada@lovelace.example', Password: 'Engine-1843' });
}

test('A function that nobody has, or an endpoint where nobody is, is told as what Lambda would say', async (t) => {
  const headers = { 'x-amzn-ErrorType': 'TooManyRequestsException:http://internal' };
  const replies = [
    { status: 404, body: '{"Message":"Function not found","Type":"User"}' },
    { status: 429, headers, body: '' },
    { status: 403, body: '{"__type":"AccessDeniedException"}' },
    { status: 200, body: 'no JSON' },
    { status: 200, body: '{"errorType":"KeyError","errorMessage":"\'email\'"}' },
    { status: 200, headers: { 'X-Amz-Function-Error': 'Unhandled' }, body: '{"errorType":"Runtime.ExitError"}' },
  ];
  const lambda = await openLambda(
    t,
    async () => undefined,
    async () => replies.shift() ?? { status: 500, body: '' },
  );
  const scene = await openWay(t, 'lambda', { scripts: { PreSignUp: '' } });
  scene.emulator.world.triggers.lambdaEndpoint = lambda.url;
  const rejects = (kind: string, text: string) => assert.rejects(signUp(scene), refusal(kind, text));
  const failed = (reason: string) => `PreSignUp invocation failed due to error ${reason}.`;
  await rejects('UnexpectedLambda', failed('ResourceNotFoundException'));
  await rejects('UnexpectedLambda', failed('TooManyRequestsException'));
  await rejects('UnexpectedLambda', failed('AccessDeniedException'));
  await rejects('InvalidLambdaResponse', 'Invalid lambda function output : Invalid JSON');
  await rejects('UserLambdaValidation', "PreSignUp failed with error 'email'.");
  await rejects('UserLambdaValidation', 'PreSignUp failed with error Runtime.ExitError.');
  await rejects('UnexpectedLambda', failed('HTTP 500'));
  await lambda.close();
  await rejects('UnexpectedLambda', failed('ECONNREFUSED'));
});

test('The endpoint is asked as Lambda is, for a version or an alias too', async (t) => {
  const lambda = await openLambda(t, async (_, event) => event);
  const settings = { LambdaConfig: { PreSignUp: `${arnOf('sign-up')}:live` } };
  const scene = await openWay(t, 'function', { scripts: {}, settings });
  scene.emulator.world.triggers.lambdaEndpoint = lambda.url;
  await signUp(scene);
  const [{ path, headers } = { path: '', headers: {} }] = lambda.asked;
  assert.equal(path, 'POST /2015-03-31/functions/sign-up/invocations?Qualifier=live');
  assert.equal(headers['x-amz-invocation-type'], 'RequestResponse');
  assert.match(String(headers.authorization), /Credential=123456789012\/\d{8}\/us-east-1\/lambda\/aws4_request/);
});

test('A LambdaConfig that nothing calls is said on the console at once', async (t) => {
  const warnings: string[] = [];
  const scene = await openWay(t, 'function', { scripts: {} });
  const { cognito, UserPoolId } = scene;
  scene.emulator.world.warn = (line) => void warnings.push(line);
  const federation = { LambdaVersion: 'V1_0' as const, LambdaArn: arnOf('federation') };
  const LambdaConfig = { PreSignUp: arnOf('sign-up'), InboundFederation: federation };
  await cognito.updateUserPool({ UserPoolId, LambdaConfig, AutoVerifiedAttributes: ['email'] });
  assert.match(warnings[0] ?? '', new RegExp(`^${UserPoolId}: PreSignUp ${arnOf('sign-up')} is not called\\. `));
  assert.match(warnings[1] ?? '', /: InboundFederation .* is not called\. /);
  await signUp(scene);
  const { UserPool } = await cognito.createUserPool({
    PoolName: 'other',
    LambdaConfig: { CustomMessage: arnOf('words') },
  });
  assert.match(warnings[2] ?? '', new RegExp(`^${UserPool?.Id}: CustomMessage `));
  assert.deepEqual((await cognito.describeUserPool({ UserPoolId })).UserPool?.LambdaConfig, LambdaConfig);
  scene.emulator.world.triggers.lambdaEndpoint = 'http://127.0.0.1:3001';
  await cognito.updateUserPool({ UserPoolId, LambdaConfig: { PreSignUp: arnOf('sign-up') } });
  assert.equal(warnings.length, 3);
});
