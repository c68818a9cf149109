/** A sign-in service that is broken or hostile: a plain sentence, a form that can be sent again, and nothing stored. */
import type { Page, Route } from 'playwright/test';
import { expect, hours, test } from './fixtures.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';

type Answer = { status?: number; body?: string; headers?: Record<string, string> };

const refusal = (type: string, message: unknown = 'x'): Answer => ({
  status: 400,
  body: JSON.stringify({ __type: type, message }),
  headers: { 'x-amzn-errortype': type },
});

/** Each in place of whatever Cognito would say. */
const answers: [title: string, answer: Answer][] = [
  ['an error named constructor', refusal('constructor')],
  ['an error named __proto__', refusal('__proto__')],
  ['an error named toString', refusal('toStringException')],
  ['an error whose message is an object', refusal('NotAuthorizedException', { a: 1 })],
  ['an error with an odd header', { ...refusal('x'), headers: { 'x-amzn-errortype': '?:#:,' } }],
  ['an error of null', { status: 400, body: 'null' }],
  ['an error of a list', { status: 500, body: '[]' }],
  ['null', { body: 'null' }],
  ['a number', { body: '7' }],
  ['a list', { body: '[]' }],
  ['a page', { body: '<!doctype html><h1>Welcome to the Wi-Fi</h1>' }],
];

/** Taken for yes by whoever does not look. */
const halfAnswers: [title: string, answer: object][] = [
  ['an unknown question', { ChallengeName: 'RETINA_SCAN', Session: 's' }],
  ['a question that is an object', { ChallengeName: {}, Session: 's' }],
  ['a question without a session', { ChallengeName: 'SMS_MFA' }],
  ['tokens that are no JWTs', { AuthenticationResult: { IdToken: 'a', AccessToken: 'b', RefreshToken: 'c' } }],
  ['tokens about nobody', { AuthenticationResult: { IdToken: 'a.e30.c', AccessToken: 'a.e30.c', RefreshToken: 'c' } }],
  ['half the tokens', { AuthenticationResult: { AccessToken: 'a.e30.c' } }],
  ['null for tokens', { AuthenticationResult: null }],
];

const allAnswers = [
  ...answers,
  ...halfAnswers.map(([title, answer]): [string, Answer] => [title, { body: JSON.stringify(answer) }]),
];

/** Replaces what answers the operation from now on, or any. */
async function answerWith(page: Page, { status = 200, body = '', headers = {} }: Answer, only?: string): Promise<void> {
  const answer = (route: Route) => {
    const operation = route.request().headers()['x-amz-target']?.split('.')[1];
    if (!operation || (only && operation !== only)) return route.fallback();
    const open = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'x-amzn-ErrorType' };
    return route.fulfill({ status, body, headers: { ...open, ...headers } });
  };
  await page.unrouteAll();
  await page.route('**/*', answer);
}

/** The one thing that is asked of every page. */
async function expectPlainTrouble(page: Page): Promise<void> {
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(/There is a problem.*\w{3}/s);
  await expect(alert).not.toContainText(/undefined|null|\[object|function|NaN|half|\bx\b/);
  await expect(page.locator('form[aria-busy="true"]')).toHaveCount(0);
}

function keysOf(page: Page): Promise<string[]> {
  return page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)]);
}

// What is broken is told to the developer.
test.use({ expectedErrors: /console: / });

test.beforeEach(({ pool }) => pool.addUser(ada));

for (const flow of ['srp', 'password'] as const) {
  test.describe(`at sign-in by ${flow}`, () => {
    test.use({
      siteConfig: { signInWith: flow },
      poolOptions: { client: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH'] } },
    });

    test('whatever is answered is told plainly, and keeps nothing', async ({ page }) => {
      test.slow();
      const login = await LoginPage.open(page);
      for (const [title, answer] of allAnswers) {
        await test.step(title, async () => {
          await answerWith(page, answer);
          await login.send(ada.email, ada.password);
          await expectPlainTrouble(page);
          expect(await keysOf(page)).toEqual([]);
        });
      }
      await page.unrouteAll();
      await login.signIn(ada.email, ada.password);
    });
  });
}

test('after the password, whatever is answered is told plainly, and keeps nothing', async ({ page }) => {
  test.slow();
  const login = await LoginPage.open(page);
  for (const [title, answer] of allAnswers) {
    await test.step(title, async () => {
      await answerWith(page, answer, 'RespondToAuthChallenge');
      await login.send(ada.email, ada.password);
      await expectPlainTrouble(page);
      expect(await keysOf(page)).toEqual([]);
    });
  }
});

test('at a forgotten password and at a new account, errors and what is no answer are told plainly', async ({
  page,
}) => {
  test.slow();
  for (const [title, answer] of answers) {
    await test.step(title, async () => {
      await page.goto('/forgot-password.html');
      await answerWith(page, answer);
      await page.getByLabel('Email address').fill(ada.email);
      await page.getByRole('button', { name: 'Send me a code' }).click();
      await expectPlainTrouble(page);
      await page.goto('/register.html');
      await page.getByLabel('Name', { exact: true }).fill('Grace');
      await page.getByLabel('Email address').fill('grace@compiler.example');
      await page.getByLabel('Password', { exact: true }).fill('Nanosecond-1952');
      await page.getByLabel('Type it again').fill('Nanosecond-1952');
      await page.getByRole('button', { name: 'Create account' }).click();
      await expectPlainTrouble(page);
      expect(await keysOf(page)).toEqual([]);
    });
  }
});

test('at a refresh, whatever is answered leaves the sign-in as it was', async ({ page, time }) => {
  test.slow();
  await startSession(page);
  const before = await page.evaluate(() => ({ ...sessionStorage }));
  await time.pass(2 * hours);
  for (const [title, answer] of allAnswers.filter(([, { body = '' }]) => !body.includes('NotAuthorized'))) {
    await test.step(title, async () => {
      await answerWith(page, answer);
      await page.goto('/index.html');
      await expectPlainTrouble(page);
      expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual(before);
    });
  }
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hi Ada!' })).toBeVisible();
});

/** Pages that show what Cognito keeps, with the operation that tells it. */
const shown = [
  [
    '/profile.html',
    'GetUser',
    ['{}', '{"UserAttributes":null}', '{"UserAttributes":[{"Name":"name","Value":{}},null]}'],
  ],
  ['/mfa.html', 'GetUser', ['{}', '{"UserAttributes":null,"UserMFASettingList":null}']],
  ['/devices.html', 'ListDevices', ['{}', '{"Devices":null}', '{"Devices":[null,{"DeviceKey":"d"}]}']],
] as const;

for (const [address, operation, lists] of shown) {
  test(`${address} is told plainly what is wrong, and shows what it can`, async ({ page }) => {
    test.slow();
    await startSession(page);
    for (const [title, answer] of answers.filter(([, { body = '' }]) => !body.includes('NotAuthorized'))) {
      await test.step(title, async () => {
        await answerWith(page, answer, operation);
        await page.goto(address);
        await expectPlainTrouble(page);
      });
    }
    for (const body of lists) {
      await test.step(body, async () => {
        await answerWith(page, { body }, operation);
        await page.goto(address);
        await expect(page.getByRole('main')).toBeVisible();
        await expect(page.getByRole('main')).not.toContainText(/undefined|\[object/);
        await expect(page.getByRole('alert')).toBeHidden();
      });
    }
  });
}
