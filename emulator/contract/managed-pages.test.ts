/** The pages of managed login: every question that a pool can put, signing up, confirming, and a forgotten password. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PoolOptions } from '../emulator.ts';
import { codeFromApp } from './authenticator-app.ts';
import { ada, answerIn, type Managed, openManaged, type Page, password, queryOf } from './managed-login-scene.ts';

const heading = ({ text }: Page) => /<h1>([^<]*)<\/h1>/.exec(text)?.[1];
const alert = ({ text }: Page) => /<p role="alert" id="alert">([^<]*)<\/p>/.exec(text)?.[1];
const news = ({ text }: Page) => /<p role="status" id="status">([^<]*)<\/p>/.exec(text)?.[1];
const hasField = ({ text }: Page, name: string) => text.includes(` name="${name}"`);

const appOnly = { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } } as const;
const grace = 'grace@hopper.example';

/** Fills in name and password. */
async function start({ browser, authorizeUrl }: Managed, typed: Record<string, string> = {}): Promise<Page> {
  return browser.submit(await browser.follow(authorizeUrl()), { username: ada, password, ...typed });
}

test('Who has to replace a temporary password does so, with what else the pool demands', async (t) => {
  const settings = { Schema: [{ Name: 'given_name', Required: true, AttributeDataType: 'String' as const }] };
  const scene = await openManaged(t, { settings, users: [] });
  const { browser, cognito, UserPoolId } = scene;
  const TemporaryPassword = 'Temporary-1';
  const UserAttributes = [{ Name: 'email', Value: ada }];
  await cognito.adminCreateUser({ UserPoolId, Username: ada, UserAttributes, TemporaryPassword });
  const page = await start(scene, { password: TemporaryPassword });
  assert.equal(heading(page), 'Choose a new password');
  const short = await browser.submit(page, { 'new-password': 'short', 'attribute-given_name': 'Ada' });
  assert.match(alert(short) ?? '', /^Password does not conform to policy/);
  assert.match(short.text, /<title>Error: Choose a new password<\/title>/);
  const done = await browser.submit(short, { 'new-password': password, 'attribute-given_name': 'Ada' });
  assert.ok(answerIn(done).code);
  const user = await cognito.adminGetUser({ UserPoolId, Username: ada });
  assert.equal(user.UserStatus, 'CONFIRMED');
  assert.ok(user.UserAttributes?.some(({ Name, Value }) => Name === 'given_name' && Value === 'Ada'));
});

test('Who has no second factor sets up an app, and is asked for its code the next time', async (t) => {
  const scene = await openManaged(t, { mfa: appOnly });
  const { browser, emulator } = scene;
  const page = await start(scene);
  assert.equal(heading(page), 'Set up a second step');
  const secret = /<strong>([A-Z2-7]+)<\/strong>/.exec(page.text)?.[1] ?? '';
  assert.match(page.text, /<svg role="img" aria-label="Authenticator app"/);
  const wrong = await browser.submit(page, { code: '000000' });
  assert.equal(alert(wrong), 'Code mismatch and fail enable Software Token MFA');
  assert.ok(wrong.text.includes(secret));
  assert.ok(answerIn(await browser.submit(wrong, { code: codeFromApp(scene, secret) })).code);
  emulator.clock.advance(2 * 3_600_000);
  const later = await start(scene);
  assert.deepEqual([heading(later), news(later)], ['Type the code', 'Your authenticator app shows it.']);
  assert.ok(answerIn(await browser.submit(later, { code: codeFromApp(scene, secret) })).code);
});

test('Who has no second factor and no address yet may have codes sent to one', async (t) => {
  const settings: PoolOptions['settings'] = { UsernameAttributes: [], AutoVerifiedAttributes: [] };
  const mfa = { ...appOnly, EmailMfaConfiguration: {} };
  const scene = await openManaged(t, { mfa, settings, users: [{ username: 'ada', password }] });
  const page = await start(scene, { username: 'ada' });
  const sent = await scene.browser.submit(page, { choice: 'EMAIL_OTP', email: ada });
  assert.equal(heading(sent), 'Type the code');
  assert.ok(answerIn(await scene.browser.submit(sent, { code: scene.codeFor(ada) })).code);
});

test('Several factors are a choice; a wrong code can be typed again; a page left for too long goes nowhere', async (t) => {
  const mfa = { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: {}, SmsMfaConfiguration: {} } as const;
  const users: PoolOptions['users'] = [{ email: ada, password, phone: '+15550100', factors: ['EMAIL_OTP', 'SMS_MFA'] }];
  const scene = await openManaged(t, { mfa, users });
  const { browser, emulator } = scene;
  const choice = await start(scene);
  assert.equal(heading(choice), 'How do you want to prove that it is you?');
  const page = await browser.submit(choice, { choice: 'SMS_MFA' });
  assert.match(news(page) ?? '', /^We have sent a code to \+\*+0100\.$/);
  const wrong = await browser.submit(page, { code: '000000' });
  assert.equal(alert(wrong), 'Invalid code or auth state for the user.');
  assert.ok(answerIn(await browser.submit(wrong, { code: scene.codeFor('+15550100') })).code);
  const next = await browser.submit(await browser.follow(scene.authorizeUrl({ prompt: 'login' })), {
    username: ada,
    password,
  });
  emulator.clock.advance(4 * 60_000);
  const expired = await browser.submit(next, { choice: 'SMS_MFA' });
  assert.equal(heading(expired), 'Sign in');
  assert.equal(alert(expired), 'Invalid session for the user, session is expired.');
  emulator.clock.advance(6 * 60_000);
  const late = await browser.submit(expired, { username: ada, password });
  assert.deepEqual([late.status, heading(late)], [400, 'Something went wrong']);
});

test('Where people choose how they sign in, the name comes first, and a code will do', async (t) => {
  const SignInPolicy = { AllowedFirstAuthFactors: ['PASSWORD' as const, 'EMAIL_OTP' as const] };
  const scene = await openManaged(t, {
    settings: { Policies: { SignInPolicy } },
    client: { ExplicitAuthFlows: ['ALLOW_USER_AUTH'] },
    users: [{ email: ada, password, attributes: { email_verified: 'true' } }],
  });
  const { browser, authorizeUrl } = scene;
  const page = await browser.follow(authorizeUrl());
  assert.equal(hasField(page, 'password'), false);
  const choice = await browser.submit(page, { username: ada });
  assert.ok(hasField(choice, 'password') && choice.text.includes('value="EMAIL_OTP"'));
  const byPassword = await browser.submit(choice, { password });
  assert.ok(answerIn(byPassword).code);
  const again = await browser.submit(await browser.follow(authorizeUrl({ prompt: 'login' })), { username: ada });
  const sent = await browser.submit(again, { choice: 'EMAIL_OTP' });
  assert.ok(answerIn(await browser.submit(sent, { code: scene.codeFor(ada) })).code);
});

test('Who signs up types the code from the mail and is signed in, without the password again', async (t) => {
  const scene = await openManaged(t);
  const { browser, authorizeUrl } = scene;
  const page = await browser.follow(authorizeUrl().replace('/oauth2/authorize', '/signup'));
  const taken = await browser.submit(page, { username: ada, password });
  assert.equal(alert(taken), 'An account with the given email already exists.');
  const made = await browser.submit(taken, { username: grace, password });
  assert.deepEqual([heading(made), news(made)], ['Confirm your account', 'We have sent a code to g***@h***.']);
  const again = made.text.match(/formaction="([^"]*)"/)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const resent = await browser.submit({ ...made, text: made.text.replace(/action="[^"]*"/, `action="${again}"`) }, {});
  assert.equal(scene.emulator.inbox.to(grace).length, 2);
  const wrong = await browser.submit(resent, { code: '000000' });
  assert.equal(alert(wrong), 'Invalid verification code provided, please try again.');
  assert.ok(answerIn(await browser.submit(wrong, { code: scene.codeFor(grace) })).code);
});

test('Who confirms in another browser has to sign in', async (t) => {
  const scene = await openManaged(t, { users: [] });
  const { browser, authorizeUrl } = scene;
  await scene.cognito.signUp({ ClientId: scene.ClientId, Username: grace, Password: password });
  const page = await browser.follow(authorizeUrl().replace('/oauth2/authorize', '/confirm'));
  const confirmed = await browser.submit(page, { username: grace, code: scene.codeFor(grace) });
  assert.deepEqual([heading(confirmed), news(confirmed)], ['Sign in', 'Your account is confirmed. Sign in now.']);
  assert.equal(browser.cookies.has('cognito'), false);
  assert.ok(answerIn(await browser.submit(confirmed, { username: grace, password })).code);
});

test('Who signs in unconfirmed is sent a code, and the code alone does not sign in', async (t) => {
  const scene = await openManaged(t, { users: [] });
  const { browser } = scene;
  await scene.cognito.signUp({ ClientId: scene.ClientId, Username: ada, Password: password });
  const page = await start(scene);
  assert.equal(heading(page), 'Confirm your account');
  const confirmed = await browser.submit(page, { code: scene.codeFor(ada) });
  assert.equal(heading(confirmed), 'Sign in');
});

test('A forgotten password is replaced by a code, also where an administrator demands it', async (t) => {
  const scene = await openManaged(t, { users: [{ email: ada, password, attributes: { email_verified: 'true' } }] });
  const { browser, authorizeUrl, cognito, UserPoolId } = scene;
  const page = await browser.follow(authorizeUrl().replace('/oauth2/authorize', '/forgotPassword'));
  const sent = await browser.submit(page, { username: ada });
  const wrong = await browser.submit(sent, { code: scene.codeFor(ada), 'new-password': 'short' });
  assert.match(alert(wrong) ?? '', /^Password does not conform to policy/);
  const changed = await browser.submit(wrong, { code: scene.codeFor(ada), 'new-password': 'Difference-2' });
  assert.equal(news(changed), 'Your password is changed. Sign in with it now.');
  assert.ok(answerIn(await browser.submit(changed, { username: ada, password: 'Difference-2' })).code);
  await cognito.adminResetUserPassword({ UserPoolId, Username: ada });
  const login = await browser.follow(authorizeUrl({ prompt: 'login' }));
  const demanded = await browser.submit(login, { username: ada, password: 'Difference-2' });
  assert.equal(heading(demanded), 'Get a new password');
  const again = await browser.submit(demanded, { code: scene.codeFor(ada), 'new-password': password });
  assert.equal(heading(again), 'Sign in');
});

test('The pages have no script, cannot be framed, and name where their form may lead', async (t) => {
  const { browser, authorizeUrl } = await openManaged(t);
  const page = await browser.follow(authorizeUrl({ login_hint: '"><script>alert(1)</script>' }));
  assert.ok(!page.text.includes('<script') && page.text.includes('value="&quot;&gt;&lt;script&gt;'));
  const policy = page.headers.get('content-security-policy') ?? '';
  assert.match(
    policy,
    /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self' http:\/\/localhost:8080; base-uri 'none'; frame-ancestors 'none'$/,
  );
  assert.equal(page.headers.get('x-frame-options'), 'DENY');
  assert.equal(page.headers.get('cache-control'), 'no-store');
});

test('Triggers of a sign-in run as at the API, and what they say stands above the form', async (t) => {
  const asked: string[] = [];
  const note = <E extends { triggerSource: string }>(event: E): E => {
    asked.push(event.triggerSource);
    return event;
  };
  let isRefused = true;
  const scene = await openManaged(t, {
    triggers: {
      preAuthentication: note,
      postAuthentication: note,
      preTokenGeneration: (event) => {
        if (isRefused) throw new Error('not today');
        return note(event);
      },
    },
  });
  const { browser, authorizeUrl } = scene;
  const refused = await start(scene);
  assert.equal(alert(refused), 'PreTokenGeneration failed with error not today.');
  assert.equal(browser.cookies.has('cognito'), false);
  isRefused = false;
  assert.ok(answerIn(await browser.submit(refused, { username: ada, password })).code);
  assert.deepEqual(asked.slice(2), [
    'PreAuthentication_Authentication',
    'PostAuthentication_Authentication',
    'TokenGeneration_HostedAuth',
  ]);
  isRefused = true;
  const { error, error_description } = answerIn(await browser.follow(authorizeUrl()));
  assert.deepEqual([error, error_description], ['invalid_request', 'PreTokenGeneration failed with error not today. ']);
});

test('The link of a confirmation mail leads to the pool’s domain, too', async (t) => {
  const { cognito, browser, site, ClientId, codeFor, emulator } = await openManaged(t, { users: [] }, 'engines');
  await cognito.signUp({ ClientId, Username: ada, Password: password });
  const query = queryOf({ client_id: ClientId, user_name: ada, confirmation_code: codeFor(ada) });
  assert.equal(heading(await browser.get(`${site}/confirmUser?${query}`)), 'Your registration is confirmed');
  assert.equal((await browser.get(`${emulator.url}/a/b/confirmUser?${query}`)).status, 404);
});
