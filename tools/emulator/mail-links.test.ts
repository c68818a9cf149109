/** What a confirmation mail says when the site is there, too. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startEmulator } from '../../emulator/emulator.ts';
import { mailLinks } from './mail-links.ts';

test('A confirmation mail has the code and the site’s link, in the language of the page that asked for it', async (t) => {
  const emulator = await startEmulator();
  t.after(emulator.close);
  const triggers = mailLinks(() => 'http://localhost:8080');
  const { clientId: ClientId } = await emulator.createPool({ settings: { UsernameAttributes: ['email'] }, triggers });
  const signUp = async (Username: string, language?: string) => {
    const ClientMetadata = language === undefined ? undefined : { language };
    const headers = { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.SignUp' };
    const body = JSON.stringify({ ClientId, Username, Password: 'Engine-1843', ClientMetadata });
    await (await fetch(emulator.url, { method: 'POST', headers, body })).json();
    const [mail] = emulator.inbox.to(Username);
    const { text = '', code = '', link = '' } = mail ?? {};
    assert.match(link, new RegExp(`^http://localhost:8080/confirm\\.html\\?user=.*&code=${code}$`), text);
    return text.replace(link, 'LINK').replace(code, 'CODE');
  };
  assert.equal(await signUp('ada@lovelace.example'), 'Your confirmation code is CODE. Or open LINK');
  assert.equal(await signUp('grace@hopper.example', 'tlh'), 'Your confirmation code is CODE. Or open LINK');
  const german =
    'Ihr Code ist CODE\nÖffnen Sie diesen Link, um Ihre E-Mail-Adresse zu bestätigen. Adresse bestätigen: LINK';
  assert.equal(await signUp('emmy@noether.example', 'de'), german);
});
