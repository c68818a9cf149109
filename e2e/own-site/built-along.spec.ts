/** A page of one's own that is built along with ours imports `gatehouse/client`, and is shown as ours are. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestSite, type TestSite } from '../../tools/kit/test-site.ts';
import { test as base, expect } from '../fixtures.ts';
import { LoginPage } from '../pages/login-page.ts';
import { ada, grace } from '../people.ts';

const html = `<!doctype html>
<html lang="en">
  <head>
    <!--#include file="parts/head.html" title="Mine" -->
    <script type="module" src="mine.js"></script>
  </head>
  <body>
    <!--#include file="parts/top.html" -->
    <main hidden><p role="status"></p><h1>Mine</h1></main>
  </body>
</html>
`;
const script = `import { checkLogin } from 'gatehouse/client';

const { name, groups } = await checkLogin();
document.querySelector('h1')?.append(' and ' + name + '’s, of ' + groups.length + ' groups');
`;

const test = base.extend<{ mine: TestSite }>({
  mine: async ({ config }, use) => {
    const pages = await mkdtemp(join(tmpdir(), 'gatehouse-mine-'));
    await writeFile(join(pages, 'mine.html'), html);
    await writeFile(join(pages, 'mine.ts'), script);
    const mine = await openTestSite(config, { pages });
    await use(mine);
    await mine.close();
    await rm(pages, { recursive: true });
  },
  // The site is there for as long as the page is.
  page: async ({ mine: _, page }, use) => use(page),
});

test.use({ siteConfig: { storage: 'local' } });

test('a stranger is led to login and back, and it gives way when somebody else signs in', async ({
  page,
  pool,
  mine,
  context,
}) => {
  await pool.addUser(ada);
  await pool.addUser(grace);
  await page.goto(`${mine.url}/mine.html`);
  await (await new LoginPage(page).shown()).send(ada.email, ada.password);
  await expect(page.getByRole('heading', { name: 'Mine and Ada’s, of 0 groups' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Account' })).toBeVisible();
  const second = await context.newPage();
  await second.goto(`${mine.url}/login.html?reason=fresh-sign-in`);
  await (await new LoginPage(second).shown()).signIn(grace.email, grace.password);
  await page.bringToFront();
  await expect(page.getByRole('heading', { name: 'Mine and Grace’s, of 0 groups' })).toBeVisible();
});
