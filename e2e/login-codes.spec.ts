/** login.html: a code as people type, paste and fill it in. */
import { codeFromApp } from './authenticator-app.ts';
import { recordCalls } from './calls.ts';
import { expect, test } from './fixtures.ts';
import { everyKind } from './mfa-pool.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

const totpSecret = 'GATEHOUSEGATEHOUSEGATEHOUSEGATEH';

test.use({ poolOptions: { mfa: { MfaConfiguration: 'OPTIONAL', ...everyKind } } });

const ways = [
  ['typed with a blank', (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`],
  ['typed with a dash', (code: string) => `${code.slice(0, 3)}–${code.slice(3)}`],
  ['pasted with what stood around it', (code: string) => `  ${code}\n`],
  ['pasted with a full stop and marks that nobody sees', (code: string) => `\u200e${code}\u200b.`],
  ['in full-width digits', (code: string) => inScriptOf('０', code)],
  ['in Persian digits', (code: string) => inScriptOf('۰', code)],
  ['a whole sentence', (code: string) => `Your Shop24 code is ${code}. It is valid for 15 minutes, until 20:15.`],
] as const;

function inScriptOf(zero: string, code: string): string {
  return code.replace(/\d/g, (digit) => String.fromCharCode(zero.charCodeAt(0) + Number(digit)));
}

for (const [way, typed] of ways) {
  test(`a code is taken when it is ${way}`, async ({ page, pool, emulator }) => {
    await pool.addUser({ ...ada, totpSecret });
    const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
    await login.field('Code').focus();
    await page.keyboard.insertText(typed(codeFromApp(emulator, totpSecret)));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
  });
}

test('the field for codes is one that phones and password managers fill in', async ({ page, pool }) => {
  await pool.addUser({ ...ada, totpSecret });
  const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
  await expect(login.field('Code')).toHaveAttribute('autocomplete', 'one-time-code');
  await expect(login.field('Code')).toHaveAttribute('inputmode', 'numeric');
  await expect(login.field('Code')).not.toHaveAttribute('maxlength');
});

test('Ada types a code of her authenticator app; what is no code is not sent', async ({ page, pool, emulator }) => {
  await pool.addUser({ ...ada, totpSecret });
  const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
  await expect(page.getByText('Open your authenticator app')).toBeVisible();
  await expect(login.button('Send it again')).toBeHidden();
  await login.expectAccessible();

  const calls = recordCalls(page);
  for (const [typed, mistake] of [
    ['', 'Enter the code'],
    ['12345', words.fields.notACode],
    ['123456789', words.fields.notACode],
    ['12345a', words.fields.notACode],
  ] as const) {
    await login.sendCode(typed);
    await login.expectMistake('Code', mistake);
  }
  expect(calls).toEqual([]);
  await login.sendCode('12345678');
  await login.expectMistake('Code', words.refusals.reasons['wrong-code']);
  await (await login.enter(codeFromApp(emulator, totpSecret))).shown('Ada');
});

test('of a sentence with two numbers that could be the code, none is taken; what is picked is shown', async ({
  page,
  pool,
}) => {
  await pool.addUser({ ...ada, totpSecret });
  const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
  await login.sendCode('Use 123456 or 654321');
  await login.expectMistake('Code', words.typed.severalCodes);
  await login.field('Code').fill('Your code is 000000');
  await login.field('Code').blur();
  await expect(login.field('Code')).toHaveValue('000000');
  await expect(login.field('Code')).toHaveAttribute('aria-invalid', 'false');
});
