/** Tokens in use: one refresh for many calls and many tabs, and nobody signed out but by Cognito's word. */
import { recordCalls } from './calls.ts';
import { expect, hours, minutes, test } from './fixtures.ts';
import { addLab, labIsOpen, openLab } from './lab/open-lab.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { accessToken, callApi, copyTab, refreshes } from './session-calls.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

test.beforeAll(async ({ site }) => addLab(site.folder));

test.beforeEach(async ({ page, pool }) => {
  await pool.addUser(ada);
  await startSession(page);
});

test('twenty calls at once with an expired token make one refresh', async ({ page, time }) => {
  await openLab(page);
  const calls = recordCalls(page);
  await time.pass(2 * hours);
  expect(new Set(await callApi(page, 20))).toEqual(new Set([200]));
  expect(refreshes(calls)).toHaveLength(1);
});

test('a token with less than a minute left is refreshed before the call', async ({ page, time }) => {
  await openLab(page);
  const calls = recordCalls(page);
  await time.pass(58 * minutes);
  await callApi(page);
  expect(refreshes(calls)).toHaveLength(0);
  await time.pass(1.5 * minutes);
  await callApi(page);
  expect(refreshes(calls)).toHaveLength(1);
});

test('after a 401 there is one refresh and one more try, with the same body', async ({ page }) => {
  await openLab(page);
  const calls = recordCalls(page);
  const bodies: (string | null)[] = [];
  await page.route('**/api/notes', (route) => {
    bodies.push(route.request().postData());
    return route.fulfill({ status: bodies.length === 1 ? 401 : 201, body: 'kept' });
  });
  const status = await page.evaluate(async () => {
    const response = await window.lab.fetchWithToken('/api/notes', { method: 'POST', body: 'a note' });
    return response.status;
  });
  expect([status, bodies]).toEqual([201, ['a note', 'a note']]);
  expect(refreshes(calls)).toHaveLength(1);
});

test('a second 401 is the caller’s to see', async ({ page }) => {
  await openLab(page);
  const calls = recordCalls(page);
  let tries = 0;
  await page.route('**/api/me', (route) => {
    tries += 1;
    return route.fulfill({ status: 401 });
  });
  expect(await callApi(page)).toEqual([401]);
  expect([tries, refreshes(calls).length]).toEqual([2, 1]);
});

test('twenty calls that all meet a 401 share one refresh', async ({ page }) => {
  await openLab(page);
  const calls = recordCalls(page);
  const stale = `Bearer ${await accessToken(page)}`;
  await page.route('**/api/me', (route) =>
    route.request().headers().authorization === stale ? route.fulfill({ status: 401 }) : route.fallback(),
  );
  expect(new Set(await callApi(page, 20))).toEqual(new Set([200]));
  expect(refreshes(calls)).toHaveLength(1);
});

test('a refresh that ends after a sign-out writes nothing', async ({ page, emulator }) => {
  await openLab(page);
  await page.route(`${emulator.url}/`, async (route) => {
    const isRefresh = route.request().postDataJSON().AuthFlow === 'REFRESH_TOKEN_AUTH';
    const response = await route.fetch();
    if (isRefresh) await page.evaluate(() => sessionStorage.clear());
    await route.fulfill({ response });
  });
  const tokens = await page.evaluate(async () => [await window.lab.refresh(), Object.keys(sessionStorage)]);
  expect(tokens).toEqual([undefined, []]);
});

for (const skew of [5, -5]) {
  test(`a clock that is ${skew} hours off neither loops nor signs out`, async ({ page, emulator }) => {
    await openLab(page);
    const calls = recordCalls(page);
    await page.clock.setSystemTime(Date.now() + skew * hours);
    await callApi(page, 3);
    expect(refreshes(calls).length).toBeLessThanOrEqual(1);
    emulator.clock.advance(2 * hours);
    await page.clock.setSystemTime(Date.now() + (skew + 2) * hours);
    expect(await callApi(page)).toEqual([200]);
    expect(refreshes(calls).length).toBeLessThanOrEqual(2);
    expect(await accessToken(page)).toBeTruthy();
  });
}

for (const answer of [500, 429, 'drop'] as const) {
  test(`a refresh that meets ${answer} signs nobody out, and the next one succeeds`, async ({
    page,
    time,
    emulator,
    network,
  }) => {
    await openLab(page);
    await time.pass(2 * hours);
    if (answer === 'drop') await network.cut();
    else emulator.faults.next('InitiateAuth', { times: 1, answer });
    const outcome = await page.evaluate(async () => {
      try {
        return (await window.lab.fetchWithToken('/api/me')).status;
      } catch (error) {
        return String(error);
      }
    });
    // Throttling passes by itself.
    expect(String(outcome)).toMatch(answer === 429 ? /^200$/ : /^CognitoError/);
    if (answer === 'drop') await network.mend();
    expect(await callApi(page)).toEqual([200]);
  });
}

test('a refresh that hangs gives up, and signs nobody out', async ({ page, emulator, time }) => {
  await openLab(page);
  await time.pass(2 * hours);
  emulator.faults.next('InitiateAuth', { answer: 'hang' });
  const asked = page.waitForRequest(`${emulator.url}/`);
  const outcome = page.evaluate(() => window.lab.fetchWithToken('/api/me').catch(String));
  await asked;
  await page.clock.fastForward(16_000);
  expect(await outcome).toContain('CognitoError');
  // The pool may never have heard of a request that was given up so soon.
  emulator.faults.clear();
  expect(await callApi(page)).toEqual([200]);
});

test('a refresh token that is dead leads to login once, with the reason, and back', async ({ page, time }) => {
  await openLab(page);
  await time.pass(31 * 24 * hours);
  await page.evaluate(() => {
    for (let call = 0; call < 3; call += 1) window.lab.fetchWithToken('/api/me').catch(() => {});
  });
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText(words.arrivals['session-ended']);
  await login.send(ada.email, ada.password);
  await labIsOpen(page);
});

test('signing out in one tab signs out its copies', async ({ page, context }) => {
  await openLab(page);
  const [second, third] = [await copyTab(page, context), await copyTab(page, context)];
  await page.evaluate(() => window.lab.signOut());
  for (const tab of [second, third]) {
    const login = await new LoginPage(tab).shown();
    await expect(login.news).toContainText(words.arrivals['signed-out']);
    expect(await tab.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  }
});
