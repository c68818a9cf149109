/** Accounts at providers that are somebody's in the pool: AdminLinkProviderForUser, AdminDisableProviderForUser, and links by a trigger. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PreSignUpEvent } from '../triggers/events.ts';
import { openFederation, socialKeys } from './federation-scene.ts';
import { refusal } from './scene.ts';
import { ada, password, users } from './two-people.ts';

const email = 'ada@gmail.example';
const SUBJECT = 'Cognito_Subject';

test('An account that is linked signs in as its person, until it is nobody’s again', async (t) => {
  const { addProvider, come, attributesOf, cognito, UserPoolId } = await openFederation(t, { users });
  await addProvider('Google', 'Google', { name: 'name' });
  const SourceUser = { ProviderName: 'Google', ProviderAttributeName: SUBJECT, ProviderAttributeValue: '1234' };
  const link = { UserPoolId, DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: ada }, SourceUser };
  await cognito.adminLinkProviderForUser(link);
  const own = await attributesOf(ada);
  const { username, groups } = await come('Google', { name: 'Countess' });
  assert.deepEqual([username, groups], [own.sub, []]);
  const { identities, ...later } = await attributesOf(ada);
  assert.equal(later.name, 'Countess');
  assert.equal(JSON.parse(identities ?? '')[0].primary, false);
  await cognito.adminDisableProviderForUser({ UserPoolId, User: SourceUser });
  assert.equal((await come('Google', {})).username, 'google_1234');
  const again = refusal(
    'InvalidParameter',
    /^Merging is not currently supported, provide a SourceUser that has not been/,
  );
  await assert.rejects(cognito.adminLinkProviderForUser(link), again);
  await cognito.adminDisableProviderForUser({ UserPoolId, User: SourceUser });
  await assert.rejects(come('Google', {}), { error: 'invalid_request', message: 'User is disabled.' });
});

test('Somebody may be made with an account at a provider that is theirs', async (t) => {
  const { emulator, UserPoolId, come } = await openFederation(t, {
    providers: [{ ProviderName: 'Google', ProviderType: 'Google', ProviderDetails: socialKeys }],
    users: [{ email: 'grace@hopper.example', password, links: [{ provider: 'Google', subject: '1815' }] }],
  });
  const grace = await come('Google', { subject: '1815' });
  assert.deepEqual([grace.attributes.email, grace.status], ['grace@hopper.example', 'CONFIRMED']);
  const links = [{ provider: 'Google', subject: '1815' }];
  const twice = emulator.addTo(UserPoolId, { users: [{ email: 'eve@evil.example', links }] });
  await assert.rejects(twice, { message: 'SourceUser is already linked to DestinationUser' });
  assert.equal(Object.keys(emulator.world.state.pools[UserPoolId]?.users ?? {}).length, 1);
});

test('Somebody of the pool itself who may not use it any more has no password, and their other accounts', async (t) => {
  const { addProvider, come, cognito, UserPoolId, ClientId } = await openFederation(t, { users });
  await addProvider('Google', 'Google', {});
  const DestinationUser = { ProviderName: 'Cognito', ProviderAttributeValue: ada };
  const SourceUser = { ProviderName: 'Google', ProviderAttributeName: SUBJECT, ProviderAttributeValue: '1234' };
  await cognito.adminLinkProviderForUser({ UserPoolId, DestinationUser, SourceUser });
  const { username } = await come('Google', {});
  const User = { ProviderName: 'Cognito', ProviderAttributeName: SUBJECT, ProviderAttributeValue: username };
  await cognito.adminDisableProviderForUser({ UserPoolId, User });
  const AuthParameters = { USERNAME: ada, PASSWORD: password };
  const signIn = cognito.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
  await assert.rejects(signIn, refusal('NotAuthorized', 'Incorrect username or password.'));
  assert.equal((await come('Google', {})).username, username);
});

test('A company’s account is linked by its address, and known by its subject from then on', async (t) => {
  const { addProvider, come, attributesOf, cognito, UserPoolId } = await openFederation(t, { users });
  await addProvider('Okta', 'OIDC', {});
  const DestinationUser = { ProviderName: 'Cognito', ProviderAttributeValue: ada };
  const byMail = { ProviderName: 'Okta', ProviderAttributeName: 'email', ProviderAttributeValue: email };
  await cognito.adminLinkProviderForUser({ UserPoolId, DestinationUser, SourceUser: byMail });
  const { username } = await come('Okta', { subject: 'x1', email });
  const { sub, identities = '' } = await attributesOf(ada);
  assert.deepEqual([username, JSON.parse(identities)[0].userId], [sub, 'x1']);
  assert.equal((await come('Okta', { subject: 'x1', email: 'other@gmail.example' })).username, sub);
  const bySubject = { ProviderName: 'Okta', ProviderAttributeName: SUBJECT };
  await assert.rejects(
    cognito.adminDisableProviderForUser({ UserPoolId, User: byMail }),
    refusal('UserNotFound', 'User does not exist.'),
  );
  await cognito.adminDisableProviderForUser({ UserPoolId, User: { ...bySubject, ProviderAttributeValue: 'x1' } });
  for (const value of ['1', '2', '3', '4', '5']) {
    const SourceUser = { ...bySubject, ProviderAttributeValue: value };
    await cognito.adminLinkProviderForUser({ UserPoolId, DestinationUser, SourceUser });
  }
  const sixth = { UserPoolId, DestinationUser, SourceUser: { ...bySubject, ProviderAttributeValue: '6' } };
  await assert.rejects(cognito.adminLinkProviderForUser(sixth), { name: 'LimitExceededException' });
});

test('A trigger that links at the first sign-in makes it fail, and the second succeed', async (t) => {
  const seen: PreSignUpEvent[] = [];
  const scene = await openFederation(t, {
    users,
    triggers: {
      async preSignUp(event) {
        seen.push(event);
        const [ProviderName = '', ProviderAttributeValue = ''] = ['Google', event.userName.split('_')[1]];
        await scene.cognito.adminLinkProviderForUser({
          UserPoolId: event.userPoolId,
          DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: ada },
          SourceUser: { ProviderName, ProviderAttributeName: SUBJECT, ProviderAttributeValue },
        });
        return event;
      },
    },
  });
  await scene.addProvider('Google', 'Google');
  const once = { error: 'invalid_request', message: 'Already found an entry for username google_1234' };
  await assert.rejects(scene.come('Google', { email }), once);
  assert.equal((await scene.come('Google', {})).username, (await scene.attributesOf(ada)).sub);
  assert.deepEqual([seen.length, seen[0]?.triggerSource], [1, 'PreSignUp_ExternalProvider']);
  assert.deepEqual([seen[0]?.userName, seen[0]?.request.userAttributes.email], ['google_1234', email]);
});
