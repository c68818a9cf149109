/** login.html: signing in by questions of the deployer's own, with and without a password, and by the password as it is. */
import { exampleTriggers } from '../emulator/challenges/example-triggers.ts';
import { withResponse } from '../emulator/contract/with-response.ts';
import type { PoolOptions } from '../emulator/emulator.ts';
import type { Triggers } from '../emulator/triggers/triggers.ts';
import { recordCalls } from './calls.ts';
import { expect, minutes, test } from './fixtures.ts';
import { ConfirmPage } from './pages/confirm-page.ts';
import { ForgotPasswordPage } from './pages/forgot-password-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

const client = {
  ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
} satisfies PoolOptions['client'];

/** Three rounds; each answer is the number of its round. */
const riddles: Triggers = {
  defineAuthChallenge: (event) => {
    const { session } = event.request;
    if (session.some(({ challengeResult }) => !challengeResult))
      return withResponse(event, { failAuthentication: true });
    return withResponse(event, session.length < 3 ? { challengeName: 'CUSTOM_CHALLENGE' } : { issueTokens: true });
  },
  createAuthChallenge: (event) => {
    const round = event.request.session.length + 1;
    return withResponse(event, {
      publicChallengeParameters: round === 3 ? { hint: '3' } : { prompt: `<b>Round</b> ${round}` },
      privateChallengeParameters: { answer: String(round) },
    });
  },
  verifyAuthChallengeResponse: (event) => {
    const { privateChallengeParameters, challengeAnswer } = event.request;
    return withResponse(event, { answerCorrect: challengeAnswer === privateChallengeParameters.answer });
  },
};

async function begin(login: LoginPage, email = ada.email): Promise<LoginPage> {
  await login.field('Email address').fill(email);
  await login.button('Sign in').click();
  return login;
}

test.describe('without a password', () => {
  test.use({ poolOptions: { client, triggers: exampleTriggers }, siteConfig: { signInWith: 'custom' } });

  test('the page asks for the address only', async ({ page }) => {
    const login = await LoginPage.open(page);
    await expect(login.field('Password')).toBeHidden();
    await expect(page.getByRole('link', { name: 'Forgot your password?' })).toBeHidden();
    await login.button('Sign in').click();
    await login.expectMistake('Email address', words.fields.missing('Email address'));
    await expect(login.summary.getByRole('listitem')).toHaveCount(1);
    await login.expectAccessible();
  });

  test('Ada signs in by a code alone, wrong at first', async ({ page, pool, mail }) => {
    await pool.addUser(ada);
    const calls = recordCalls(page);
    const login = await (await begin(await LoginPage.open(page))).asked('custom');
    await expect(page.getByText('Which code have we sent to a***@e***?')).toBeVisible();
    await login.expectAccessible();

    await login.goOn();
    await expect(login.field('Answer')).toHaveAttribute('dir', 'auto');
    await login.expectMistake('Answer', words.fields.missing('Answer'));
    await login.answer('guess');
    await expect(login.news).toHaveText(words.login.wrongAnswer);
    await expect(login.field('Answer')).toHaveValue('');
    await login.expectAccessible();
    await login.answer((await mail.latest(ada.email)).code ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
    expect(calls.filter(({ text }) => /SRP_A|PASSWORD/.test(text))).toEqual([]);
  });

  test('Ada, whose answers are all wrong, starts over', async ({ page, pool }) => {
    await pool.addUser(ada);
    const login = await (await begin(await LoginPage.open(page))).asked('custom');
    for (const guess of ['one', 'two']) {
      await login.answer(guess);
      await expect(login.news).toHaveText(words.login.wrongAnswer);
    }
    await login.answer('three');
    await login.expectTrouble(words.refusals.reasons['answers-refused']);
    await expect(login.field('Email address')).toHaveValue(ada.email);
    await expect(login.field('Password')).toBeHidden();
    await login.expectAccessible();
    await (await begin(login)).asked('custom');
  });

  test('an unknown address is asked the same as a known one', async ({ page }) => {
    const login = await (await begin(await LoginPage.open(page), 'abc@engine.example')).asked('custom');
    await expect(page.getByText('Which code have we sent to a***@e***?')).toBeVisible();
    for (const guess of ['one', 'two', 'three']) {
      await login.answer(guess);
      if (guess === 'three') break;
      await expect(login.news).toHaveText(words.login.wrongAnswer);
    }
    await login.expectTrouble(words.refusals.reasons['answers-refused']);
  });

  test('Ada, who takes too long, starts over with her address kept', async ({ page, pool, time }) => {
    await pool.addUser(ada);
    const login = await (await begin(await LoginPage.open(page))).asked('custom');
    await time.pass(4 * minutes);
    await login.answer('123456');
    await login.expectTrouble(words.refusals.reasons['session-expired']);
    await expect(login.field('Email address')).toHaveValue(ada.email);
  });

  test('Ada, who has not confirmed her address, is sent to confirm', async ({ page, pool }) => {
    await pool.addUser({ ...ada, status: 'UNCONFIRMED' });
    await begin(await LoginPage.open(page));
    await new ConfirmPage(page).shown();
  });
});

test.describe('in three rounds', () => {
  test.use({ poolOptions: { client, triggers: riddles }, siteConfig: { signInWith: 'custom' } });

  test('each question is asked in its own words, and never as HTML', async ({ page, pool }) => {
    await pool.addUser(ada);
    const login = await (await begin(await LoginPage.open(page))).asked('custom');
    await expect(page.getByText('<b>Round</b> 1')).toBeVisible();
    await login.answer('1');
    await expect(page.getByText('<b>Round</b> 2')).toBeVisible();
    await expect(login.news).toHaveText(words.login.anotherQuestion);
    await login.answer('2');
    await expect(page.getByText(words.login.anyQuestion)).toBeVisible();
    await login.answer('3');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
  });

  test('a wrong answer in the second round starts over', async ({ page, pool }) => {
    await pool.addUser(ada);
    const login = await (await begin(await LoginPage.open(page))).asked('custom');
    await login.answer('1');
    await expect(page.getByText('<b>Round</b> 2')).toBeVisible();
    await login.answer('1');
    await login.expectTrouble(words.refusals.reasons['answers-refused']);
  });
});

test.describe('by questions after the password', () => {
  test.use({ poolOptions: { client, triggers: exampleTriggers }, siteConfig: { signInWith: 'custom-after-srp' } });

  test('Ada proves her password, which stays in the browser, then answers', async ({ page, pool, mail }) => {
    await pool.addUser(ada);
    const calls = recordCalls(page);
    const login = await LoginPage.open(page);
    await login.send(ada.email, 'Wrong-pass-1');
    await login.expectMistake('Password', words.refusals.reasons['wrong-password']);
    await login.signInUpTo('custom', ada);
    await login.answer((await mail.latest(ada.email)).code ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
    expect(calls.filter(({ text }) => text.includes(ada.password))).toEqual([]);
  });
});

test.describe('by choice, in a pool that has questions too', () => {
  const ExplicitAuthFlows = [...client.ExplicitAuthFlows, 'ALLOW_USER_AUTH' as const];
  test.use({ poolOptions: { client: { ExplicitAuthFlows }, triggers: riddles }, siteConfig: { signInWith: 'choice' } });

  // Questions of one's own are for the custom flow, choices for USER_AUTH: AWS developer guide, "Manage authentication methods in AWS SDKs".
  test('Ada is asked for her password and none of the questions', async ({ page, pool }) => {
    await pool.addUser(ada);
    const login = await (await (await LoginPage.open(page)).sendName(ada.email)).asked('own password');
    await login.sendPassword(ada.password);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
  });
});

test.describe('by the password as it is', () => {
  const mfa = { MfaConfiguration: 'OPTIONAL', SmsMfaConfiguration: {} } as const;
  test.use({ poolOptions: { client, mfa }, siteConfig: { signInWith: 'password' } });

  test('Ada signs in with one call, and her tokens are kept by the same name', async ({ page, pool }) => {
    const sub = await pool.addUser(ada);
    const calls = recordCalls(page);
    await (await (await LoginPage.open(page)).signIn(ada.email, ada.password)).shown('Ada');
    const begun = calls.filter(({ operation }) => operation === 'InitiateAuth');
    expect(begun.map(({ body }) => body.AuthFlow)).toEqual(['USER_PASSWORD_AUTH']);
    const names = await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.endsWith('Token')));
    expect(names.filter((name) => !name.includes(`.${sub}.`))).toEqual([]);
    expect(names).toHaveLength(3);
  });

  test('a wrong password and an unknown address read the same', async ({ page, pool }) => {
    await pool.addUser(ada);
    const login = await LoginPage.open(page);
    for (const email of [ada.email, 'nobody@nowhere.example']) {
      await login.send(email, 'Wrong-pass-1');
      await login.expectMistake('Password', words.refusals.reasons['wrong-password']);
      await login.field('Email address').fill('');
    }
  });

  test('Ada sets a password of her own, and types a code after it', async ({ page, pool, mail }) => {
    const phone = '+15550100';
    await pool.addUser({ ...ada, phone, factors: ['SMS_MFA'], status: 'FORCE_CHANGE_PASSWORD' });
    const login = await (await LoginPage.open(page)).signInUpTo('password', ada);
    await login.field('Your choice').fill('Difference-1822');
    await login.button('Save and sign in').click();
    await login.asked('code');
    await (await login.enter((await mail.latest(phone)).code ?? '')).shown('Ada');
  });

  test('Ada is sent where her account needs something first', async ({ page, pool }) => {
    await pool.addUser({ ...ada, status: 'RESET_REQUIRED' });
    await (await LoginPage.open(page)).send(ada.email, ada.password);
    await new ForgotPasswordPage(page).shown();
  });
});
