/** What somebody writes who has installed the package: people, pages, and programs that import it. */
export const ada = { email: 'ada@example.com', password: 'Analytical-1843' };
export const ids = { userPoolId: 'us-east-1_People001', clientId: 'peoplebrowser00000000000' };
export const people = {
  pools: [
    {
      id: ids.userPoolId,
      clients: [{ id: 'peopleserver000000000000', secret: true }, { id: ids.clientId }],
      users: [ada],
    },
  ],
};
export const myPage = `<!doctype html>
<html lang="en">
  <head>
    <!--#include file="parts/head.html" title="Mine" -->
    <script type="module" src="mine.js"></script>
  </head>
  <body>
    <main hidden><p role="status"></p><h1>Mine</h1></main>
  </body>
</html>
`;
export const myModule = `import { checkLogin } from '../gate/check-login.ts';
import { greeting } from './words.js';
const { email } = await checkLogin();
document.querySelector('h1')?.append(greeting, email ?? '');
`;

export const importing = `
import { getToken, GetTokenError, build } from 'gatehouse';
import { checkLogin, configure } from 'gatehouse/client';
import { startEmulator } from 'gatehouse/emulator';
import { withGatehouse } from 'gatehouse/playwright';

configure({ userPoolId: 'p', clientId: 'c', loginUrl: '/auth/login.html' });

const emulator = await startEmulator();
const { userPoolId, clientId, addUser } = await emulator.createPool();
await addUser(${JSON.stringify(ada)});
const asked = { username: '${ada.email}', pool: { userPoolId, clientId, endpoint: emulator.url } };
await getToken({ ...asked, password: '${ada.password}' });
const wrong = await getToken({ ...asked, password: 'no' }).catch((error) => error);
if (!(wrong instanceof GetTokenError) || typeof build !== 'function' || typeof withGatehouse !== 'function' || typeof checkLogin !== 'function') throw wrong;
await fetch(emulator.url, {
  method: 'POST',
  headers: { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.ForgotPassword' },
  body: JSON.stringify({ ClientId: clientId, Username: '${ada.email}' }),
});
console.log(\`signed in; \${wrong.code}; \${emulator.inbox.to('${ada.email}').length} message\`);
await emulator.close();
`;

export const typed = `
import { build, type Config, getToken } from 'gatehouse';
import { checkLogin, configure, type Person } from 'gatehouse/client';
import { type Seed, startEmulator, type Triggers } from 'gatehouse/emulator';

const config: Config = { userPoolId: 'eu-west-1_Ab3dEf6hI', clientId: '1a2b3c4d5e6f7g8h9i0j1k2l3m' };
const seed: Seed = { pools: [{ id: 'us-east-1_Ab3dEf6hI', settings: { Policies: { PasswordPolicy: { MinimumLength: 9 } } } }] };
const triggers: Triggers = {};
const emulator = await startEmulator({ port: 0 });
const pool = await emulator.createPool({ users: [{ email: 'ada@example.com' }], triggers });
const token: string = await getToken({ username: 'ada', password: 'x', pool, use: 'id' });
const files: { path: string; bytes: number }[] = (await build({ config, outdir: 'out' })).files;
// @ts-expect-error there is no such length
seed.pools = [{ id: 'us-east-1_Ab3dEf6hI', settings: { Policies: { PasswordPolicy: { MinimumLength: 'nine' } } } }];
// @ts-expect-error a token is a text
const number: number = token;
configure({ ...config, loginUrl: '/auth/login.html' });
const person: Person = await checkLogin();
export { files, number, person };
`;

export const typedWithPlaywright = `
import { withGatehouse } from 'gatehouse/playwright';
import { test as base } from 'playwright/test';

const test = withGatehouse(base.extend<{ mine: number }>({ mine: 1 }), {
  config: { storage: 'local' },
  app: ({ userPoolId }) => (_request: unknown, response: { end(text: string): void }) => response.end(userPoolId),
});
test('Ada', async ({ page, gatehouse, mine }) => {
  await gatehouse.pool.addUser({ email: 'ada@example.com' });
  await gatehouse.signIn(page, 'ada@example.com');
  await gatehouse.clock.advance(mine);
  // @ts-expect-error time is moved by a number
  await gatehouse.clock.advance('an hour');
});
`;
