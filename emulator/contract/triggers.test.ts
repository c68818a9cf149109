/** Triggers of a sign-up, and the words and links of its mail. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Triggers } from '../emulator.ts';
import { openPool, passwordClient, refusal, type Scene } from './scene.ts';
import { ada, attributesOf, Password, signUp, statusOf } from './sign-up-scene.ts';
import { withResponse } from './with-response.ts';

test('The pre-sign-up trigger can confirm and verify, and can refuse', async (t) => {
  const seen: unknown[] = [];
  const scene = await openPool(t, {
    triggers: {
      preSignUp(event) {
        const { validationData, userAttributes, clientMetadata } = event.request;
        if (validationData?.invitation !== 'yes') throw new Error('You are not invited');
        seen.push(event.triggerSource, userAttributes.email, clientMetadata?.from);
        return withResponse(event, { autoConfirmUser: true, autoVerifyEmail: true });
      },
      postConfirmation: (event) => {
        seen.push(event.triggerSource);
        return event;
      },
    },
  });
  const { cognito, ClientId } = scene;
  const words = refusal('UserLambdaValidation', 'PreSignUp failed with error You are not invited.');
  await assert.rejects(signUp(scene), words);
  const { UserConfirmed, CodeDeliveryDetails } = await cognito.signUp({
    ClientId,
    Username: ada,
    Password,
    ValidationData: [{ Name: 'invitation', Value: 'yes' }],
    ClientMetadata: { from: 'test' },
  });
  assert.deepEqual({ UserConfirmed, CodeDeliveryDetails }, { UserConfirmed: true, CodeDeliveryDetails: undefined });
  assert.deepEqual(seen, ['PreSignUp_SignUp', ada, 'test', 'PostConfirmation_ConfirmSignUp']);
  assert.equal(await statusOf(scene), 'CONFIRMED');
  assert.equal((await attributesOf(scene)).email_verified, 'true');
});

test('The post-confirmation trigger is told of a confirmation that stands even if it fails', async (t) => {
  const triggers = {
    postConfirmation() {
      throw new Error('out of order');
    },
  };
  const scene = await openPool(t, { triggers });
  await signUp(scene);
  await assert.rejects(
    scene.cognito.confirmSignUp({ ClientId: scene.ClientId, Username: ada, ConfirmationCode: scene.codeFor(ada) }),
    refusal('UserLambdaValidation', 'PostConfirmation failed with error out of order.'),
  );
  assert.equal(await statusOf(scene), 'CONFIRMED');
});

test('The custom-message trigger writes the mail', async (t) => {
  const sources: string[] = [];
  const scene = await openPool(t, {
    triggers: {
      customMessage(event) {
        sources.push(event.triggerSource);
        const { codeParameter } = event.request;
        const link = `https://site.example/confirm.html?user=${event.userName}&code=${codeParameter}`;
        return withResponse(event, { emailSubject: 'Welcome', emailMessage: `Type ${codeParameter} or open ${link}` });
      },
    },
  });
  const { UserSub } = await signUp(scene);
  await scene.cognito.resendConfirmationCode({ ClientId: scene.ClientId, Username: ada });
  assert.deepEqual(sources, ['CustomMessage_SignUp', 'CustomMessage_ResendCode']);
  const [mail] = scene.emulator.inbox.all();
  const code = scene.codeFor(ada);
  assert.equal(mail?.subject, 'Welcome');
  const link = `https://site.example/confirm.html?user=${UserSub}&code=${code}`;
  assert.deepEqual([mail?.text, mail?.link], [`Type ${code} or open ${link}`, link]);
});

test("The pool's own words are used where it has some", async (t) => {
  const VerificationMessageTemplate = { EmailSubject: 'Code {####}', EmailMessage: 'Hello {username}: {####}' };
  const scene = await openPool(t, { settings: { VerificationMessageTemplate } });
  await signUp(scene);
  const [mail] = scene.emulator.inbox.all();
  assert.equal(mail?.subject, `Code ${mail?.code}`);
  assert.equal(mail?.text, `Hello ${ada}: ${mail?.code}`);
});

test('A pool can send a link, which confirms when it is opened, once', async (t) => {
  const VerificationMessageTemplate = { DefaultEmailOption: 'CONFIRM_WITH_LINK' as const };
  const scene = await openPool(t, { settings: { VerificationMessageTemplate }, client: passwordClient });
  await signUp(scene);
  const [mail] = scene.emulator.inbox.all();
  const { link = '' } = mail ?? {};
  assert.equal(mail?.code, undefined);
  assert.equal(mail?.subject, 'Your verification link');
  assert.equal(mail?.text, `Please click the link below to verify your email address. Verify Email: ${link}`);
  assert.match(link, /\/confirmUser\?client_id=[a-z0-9]{26}&user_name=[0-9a-f-]{36}&confirmation_code=\d{6}$/);
  const wrong = await fetch(link.replace(/\d{6}$/, 'x'));
  assert.equal(wrong.status, 400);
  assert.match(await wrong.text(), /Invalid verification code provided, please try again\./);
  const opened = await fetch(link);
  assert.equal(opened.status, 200);
  assert.match(await opened.text(), /Your registration is confirmed/);
  assert.equal(await statusOf(scene), 'CONFIRMED');
  const again = await fetch(link);
  assert.equal(again.status, 200);
  assert.match(await again.text(), /confirmed already.+User cannot be confirmed\. Current status is CONFIRMED/s);
});

test('Before a sign-in the trigger is told whether somebody is there, if the client hides it, and can refuse', async (t) => {
  const seen: unknown[] = [];
  const preAuthentication: Triggers['preAuthentication'] = (event) => {
    const { userNotFound, validationData, userAttributes } = event.request;
    if (validationData?.from === 'eve') throw new Error('Not from there');
    seen.push([userNotFound, event.userName === 'nobody@x.example', userAttributes['cognito:user_status']]);
    return event;
  };
  const users = [{ email: ada, password: Password }];
  const open = (PreventUserExistenceErrors: 'ENABLED' | 'LEGACY') =>
    openPool(t, { triggers: { preAuthentication }, users, client: { ...passwordClient, PreventUserExistenceErrors } });
  const hiding = await open('ENABLED');
  const signIn = ({ cognito, ClientId }: Scene, USERNAME: string, from = 'home') => {
    const AuthParameters = { USERNAME, PASSWORD: Password };
    const ClientMetadata = { from };
    return cognito.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters, ClientMetadata });
  };
  await signIn(hiding, ada);
  await assert.rejects(signIn(hiding, 'nobody@x.example'), { name: 'NotAuthorizedException' });
  const refused = refusal('UserLambdaValidation', 'PreAuthentication failed with error Not from there.');
  await assert.rejects(signIn(hiding, ada, 'eve'), refused);
  const telling = await open('LEGACY');
  await signIn(telling, ada);
  await assert.rejects(signIn(telling, 'nobody@x.example'), { name: 'UserNotFoundException' });
  assert.deepEqual(seen, [
    [false, false, 'CONFIRMED'],
    [true, true, undefined],
    [undefined, false, 'CONFIRMED'],
  ]);
});

test('What the pre-sign-up trigger says of confirming is nothing to an administrator', async (t) => {
  const preSignUp: Triggers['preSignUp'] = (event) =>
    withResponse(event, { autoConfirmUser: true, autoVerifyEmail: true });
  const scene = await openPool(t, { triggers: { preSignUp } });
  await scene.cognito.adminCreateUser({ UserPoolId: scene.UserPoolId, Username: ada });
  assert.equal(await statusOf(scene), 'FORCE_CHANGE_PASSWORD');
  assert.equal((await attributesOf(scene)).email_verified, undefined);
});
