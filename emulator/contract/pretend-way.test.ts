/** The way to a provider that pretends and back: which one, from which browser, with which code, and what an application is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ada, answerIn, claimsOf, newBrowser, trade } from './managed-login-scene.ts';
import { openPretending, type Pretending } from './pretend-scene.ts';

const email = 'grace@gmail.example';

test('The sign-in page offers each provider of the client that there is, under the name that people know', async (t) => {
  const { browser, authorizeUrl, cognito, UserPoolId } = await openPretending(t);
  await cognito.deleteIdentityProvider({ UserPoolId, ProviderName: 'Facebook' });
  const page = await browser.follow(authorizeUrl());
  const offered = [...page.text.matchAll(/>Continue with (\w+)</g)].map(([, title]) => title);
  assert.deepEqual(offered, ['Google', 'Apple', 'Amazon', 'Okta', 'Adfs']);
  const [href = ''] = /[^"]+identity_provider=LoginWithAmazon/.exec(page.text) ?? [];
  const amazon = await browser.follow(new URL(href.replaceAll('&amp;', '&'), page.url).href);
  assert.match(amazon.text, /Pretend to sign in with Amazon/);
});

test('A trigger that links at the first sign-in makes it fail once, at the callback', async (t) => {
  const scene = await openPretending(t, {
    triggers: {
      async preSignUp(event) {
        const ProviderAttributeValue = event.userName.replace('google_', '');
        await scene.cognito.adminLinkProviderForUser({
          UserPoolId: event.userPoolId,
          DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: ada },
          SourceUser: { ProviderName: 'Google', ProviderAttributeName: 'Cognito_Subject', ProviderAttributeValue },
        });
        return event;
      },
    },
  });
  const once = await scene.say('Google', { email, subject: '7' });
  assert.equal(once.error_description, 'Already found an entry for username google_7');
  assert.ok((await scene.say('Google', { email, subject: '7' })).code);
});

test('What triggers say is told at the callback, and tokens are asked about as of managed login', async (t) => {
  const seen: string[] = [];
  const { say, claims } = await openPretending(t, {
    triggers: {
      preSignUp(event) {
        if (event.request.userAttributes.email !== email) throw new Error('Not you');
        return event;
      },
      preTokenGeneration(event) {
        seen.push(event.triggerSource);
        return event;
      },
    },
  });
  const refused = await say('Google', { email: 'other@gmail.example' });
  assert.deepEqual(
    [refused.error, refused.error_description],
    ['invalid_request', 'PreSignUp failed with error Not you. '],
  );
  await claims('Google', { email });
  assert.deepEqual(seen, ['TokenGeneration_HostedAuth']);
});

test('A session by one provider is none by another, and none that was begun elsewhere counts', async (t) => {
  const { browser, authorizeUrl, say } = await openPretending(t, {}, 'pretending');
  await say('Google', { email });
  assert.ok(answerIn(await browser.follow(authorizeUrl({ identity_provider: 'Google' }))).code);
  assert.match(
    (await browser.follow(authorizeUrl({ identity_provider: 'Facebook' }))).text,
    /Pretend to sign in with Facebook/,
  );
  const page = await browser.follow(authorizeUrl({ identity_provider: 'Facebook' }));
  const other = newBrowser();
  assert.match((await other.submit(page, { email })).text, /Something went wrong/);
  assert.equal((await other.follow(page.url)).status, 400);
  assert.equal(other.cookies.has('cognito'), false);
});

test('In two tabs of one browser somebody is at two providers at once', async (t) => {
  const { browser, authorizeUrl } = await openPretending(t);
  const google = await browser.follow(authorizeUrl({ identity_provider: 'Google', state: 'first' }));
  const amazon = await browser.follow(authorizeUrl({ identity_provider: 'LoginWithAmazon', state: 'second' }));
  for (const [page, state] of [[google, 'first'] as const, [amazon, 'second'] as const]) {
    const answer = answerIn(await browser.submit(page, { email }));
    assert.deepEqual([answer.state, typeof answer.code], [state, 'string']);
  }
});

/** As the page of a provider sends the browser back, before it has gone. */
async function comeBack({ browser, authorizeUrl, site, emulator }: Pretending): Promise<URL> {
  const page = await browser.follow(authorizeUrl({ identity_provider: 'Google' }));
  const state = /name="state" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const sent = await fetch(`${site}/pretend`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: `csrf-state=${browser.cookies.get('csrf-state')}` },
    body: new URLSearchParams({ state, email }),
  });
  return new URL(sent.headers.get('location') ?? '', emulator.url);
}

test('A provider’s code is spent by its first use, and too old after five minutes', async (t) => {
  const scene = await openPretending(t, {}, 'pretending');
  const { browser, emulator } = scene;
  const { href } = await comeBack(scene);
  assert.ok(answerIn(await browser.follow(href)).code);
  assert.match(answerIn(await browser.follow(href)).error_description ?? '', /^Google Error - 400 invalid_grant/);
  emulator.clock.advance(5 * 60_000);
  assert.match((await browser.follow(href)).text, /Something went wrong/);
});

test('A provider may come back by a form, as Apple does', async (t) => {
  const scene = await openPretending(t);
  const { origin, pathname, searchParams } = await comeBack(scene);
  const Cookie = `csrf-state=${scene.browser.cookies.get('csrf-state')}`;
  const sent = { method: 'POST', body: searchParams, headers: { Cookie }, redirect: 'manual' } as const;
  const url = (await fetch(origin + pathname, sent)).headers.get('location') ?? '';
  assert.ok(answerIn({ url }).code);
});

test('A client’s only provider is gone to at once, and so is one that is named by a domain', async (t) => {
  const { browser, authorizeUrl, cognito, UserPoolId, ClientId, ...scene } = await openPretending(t);
  await cognito.updateIdentityProvider({ UserPoolId, ProviderName: 'Okta', IdpIdentifiers: ['firm.example'] });
  const named = await browser.follow(authorizeUrl({ idp_identifier: 'firm.example' }));
  assert.match(named.text, /Pretend to sign in with Okta/);
  const answer = answerIn(await browser.submit(named, { email }));
  const { body } = await trade({ ...scene, browser, authorizeUrl, cognito, UserPoolId, ClientId }, answer.code);
  assert.match(String(claimsOf(body.access_token).username), /^okta_/);
});
