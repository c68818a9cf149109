/** Triggers that throw, never end, or answer nonsense, and those that call the pool back: by each of the three ways. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { passwordClient, refusal } from './scene.ts';
import { claimsOf, tokensOf } from './tokens-of.ts';
import { openWay, type Scripts, type SeenEvent, type TriggerScene, ways } from './trigger-ways.ts';

const mary = 'mary@somerville.example';
const ada = 'ada@lovelace.example';
const Password = 'Engine-1843';

/** One for each way to fail: the trigger knows by whom it was called. */
const clients = ['throws', 'nothing', 'part', 'hangs', 'works'].map((id) => {
  const ExplicitAuthFlows = [
    'ALLOW_USER_PASSWORD_AUTH' as const,
    'ALLOW_CUSTOM_AUTH' as const,
    'ALLOW_REFRESH_TOKEN_AUTH' as const,
  ];
  return { id, settings: { ExplicitAuthFlows } };
});

const failing = `
  const { clientId } = event.callerContext;
  if (clientId === 'throws') throw new Error('out of order');
  if (clientId === 'nothing') return null;
  if (clientId === 'part') return { response: {} };
  if (clientId === 'hangs') await new Promise(() => {});`;

const custom = {
  DefineAuthChallenge: `event.response.challengeName = 'CUSTOM_CHALLENGE';`,
  CreateAuthChallenge: '',
  VerifyAuthChallengeResponse: '',
};

type Act = (scene: TriggerScene, ClientId: string) => Promise<unknown>;

const signUp: Act = ({ cognito }, ClientId) =>
  cognito.signUp({ ClientId, Username: `${ClientId}@x.example`, Password });
const confirm: Act = async (scene, ClientId) => {
  const Username = `${ClientId}@x.example`;
  await signUp(scene, ClientId);
  return scene.cognito.confirmSignUp({ ClientId, Username, ConfirmationCode: scene.codeFor(Username) });
};
const signIn: Act = ({ cognito }, ClientId) => {
  const AuthParameters = { USERNAME: mary, PASSWORD: Password };
  return cognito.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
};
const forget: (Username: string) => Act =
  (Username) =>
  ({ cognito }, ClientId) =>
    cognito.forgotPassword({ ClientId, Username });
const beginCustom = ({ cognito }: TriggerScene, ClientId: string) =>
  cognito.initiateAuth({ ClientId, AuthFlow: 'CUSTOM_AUTH', AuthParameters: { USERNAME: mary } });
const answerCustom: Act = async (scene, ClientId) => {
  const { Session } = await beginCustom(scene, ClientId);
  const ChallengeResponses = { USERNAME: mary, ANSWER: 'any' };
  const answer = { ClientId, ChallengeName: 'CUSTOM_CHALLENGE', Session, ChallengeResponses } as const;
  return scene.cognito.respondToAuthChallenge(answer);
};

const acts = {
  PreSignUp: signUp,
  PostConfirmation: confirm,
  PreAuthentication: signIn,
  PostAuthentication: signIn,
  PreTokenGeneration: signIn,
  PreTokenGenerationV2: signIn,
  PreTokenGenerationV3: signIn,
  CustomMessage: forget(mary),
  UserMigration: forget('nobody@x.example'),
  DefineAuthChallenge: beginCustom,
  CreateAuthChallenge: beginCustom,
  VerifyAuthChallengeResponse: answerCustom,
} satisfies Partial<Record<keyof Scripts, Act>>;

/** Three times five seconds, without waiting for them. */
async function exhaustPatience({ emulator, seen }: TriggerScene, source: string): Promise<void> {
  const isCall = ({ callerContext, triggerSource }: SeenEvent) =>
    callerContext.clientId === 'hangs' && triggerSource.startsWith(source);
  for (let time = 1; time <= 3; time += 1) {
    while (seen().filter(isCall).length < time) await nextTurn();
    emulator.clock.advance(5000);
  }
}

for (const way of ways) {
  test(`Whatever goes wrong in a ${way}, whichever trigger it is, is said in Cognito's words`, async (t) => {
    for (const [trigger, act] of Object.entries(acts)) {
      const isCustom = trigger.includes('Challenge');
      const scripts = { ...(isCustom && custom), [trigger]: `${failing}\n${Object(custom)[trigger] ?? ''}` };
      const scene = await openWay(t, way, { scripts, clients, users: [{ email: mary, password: Password }] });
      const said = trigger.replace(/V\d$/, '');
      const rejects = (clientId: string, kind: string, text: string) =>
        assert.rejects(act(scene, clientId), refusal(kind, text), `${trigger} ${clientId}`);
      await rejects('throws', 'UserLambdaValidation', `${said} failed with error out of order.`);
      await rejects('nothing', 'InvalidLambdaResponse', 'Invalid lambda function output : Invalid JSON');
      await rejects('part', 'InvalidLambdaResponse', 'Unrecognizable lambda output');
      const late = `${said} invocation failed due to error Socket timeout while invoking Lambda function.`;
      const source = said.replace('PreToken', 'Token');
      await Promise.all([rejects('hangs', 'UnexpectedLambda', late), exhaustPatience(scene, source)]);
    }
  });

  test(`A ${way} may call the pool back, and what it changes is seen at once`, async (t) => {
    const call = `
      const call = (operation, input) => fetch(event.request.userAttributes.website, {
        method: 'POST',
        headers: { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.' + operation, Authorization: 'any' },
        body: JSON.stringify({ UserPoolId: event.userPoolId, Username: event.userName, ...input }),
      });`;
    const rename = `await call('AdminUpdateUserAttributes', { UserAttributes: [{ Name: 'name', Value: 'Countess' }] });`;
    const scripts = {
      PreSignUp: 'event.response.autoConfirmUser = true;',
      PostConfirmation: `${call} await call('AdminAddUserToGroup', { GroupName: 'members' });`,
      PostAuthentication: `${call} ${rename}`,
      PreTokenGeneration: `${call} await call('AdminAddUserToGroup', { GroupName: 'readers' });`,
    };
    const groups = [{ name: 'members' }, { name: 'readers' }];
    const scene = await openWay(t, way, { scripts, groups, client: passwordClient });
    const UserAttributes = [{ Name: 'website', Value: scene.emulator.url }];
    await scene.cognito.signUp({ ClientId: scene.ClientId, Username: ada, Password, UserAttributes });
    const { name, ...claims } = claimsOf((await tokensOf(scene, ada, Password)).IdToken);
    assert.deepEqual([name, claims['cognito:groups']], ['Countess', ['members', 'readers']]);
  });

  test(`Nobody is told what goes wrong in a ${way} that sends mail, and the code is in the inbox`, async (t) => {
    const warnings: string[] = [];
    const scene = await openWay(t, way, { scripts: { CustomEmailSender: failing }, clients });
    scene.emulator.world.warn = (line) => void warnings.push(line);
    await signUp(scene, 'throws');
    await signUp(scene, 'nothing');
    assert.deepEqual(warnings, [`${scene.UserPoolId}: CustomEmailSender failed with error out of order.`]);
    assert.match(scene.codeFor('throws@x.example'), /^\d{6}$/);
    await Promise.all([signUp(scene, 'hangs'), exhaustPatience(scene, 'CustomEmailSender')]);
    assert.match(warnings[1] ?? '', /CustomEmailSender invocation failed due to error Socket timeout/);
  });
}
