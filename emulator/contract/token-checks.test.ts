/** The lines of docs/token-checks.md, run as they stand there against the local pool. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { openPool, passwordClient } from './scene.ts';
import { type Tokens, tokensOf } from './tokens-of.ts';

const page = readFileSync(new URL('../../docs/token-checks.md', import.meta.url), 'utf8');
const ada = 'ada@lovelace.example';
const password = 'Engine-1843';

type Lines = { check?(token: string): Promise<{ sub?: string }>; handler?(event: object): Promise<object> };

/** The piece of code below a heading, loaded as a module of its own. */
async function linesOf(heading: string, environment: Record<string, string>): Promise<Lines> {
  const [, code = ''] = new RegExp(`^## ${heading}\\n[^#]*?^\`\`\`js\\n(.*?)^\`\`\``, 'ms').exec(page) ?? [];
  const resolved = code
    .replaceAll(/from '([^']+)'/g, (_, name: string) => `from '${import.meta.resolve(name)}'`)
    // The environment belongs to all the tests of this process.
    .replaceAll('process.env', JSON.stringify(environment));
  return (await import(`data:text/javascript,${encodeURIComponent(resolved)}`)) as Lines;
}

type Backend = { environment: Record<string, string>; tokens: Tokens; others: Tokens };

async function open(t: TestContext): Promise<Backend> {
  const options = { users: [{ email: ada, password }], client: passwordClient, clientId: 'backend' };
  const scene = await openPool(t, options, { choices: { issuer: 'aws' } });
  const { emulator, UserPoolId, ClientId } = scene;
  await emulator.addTo(UserPoolId, { clients: [{ id: 'another', settings: passwordClient }] });
  const LOCAL_JWKS = `${emulator.url}/${UserPoolId}/.well-known/jwks.json`;
  return {
    environment: { USER_POOL_ID: UserPoolId, CLIENT_ID: ClientId, LOCAL_JWKS },
    tokens: await tokensOf(scene, ada, password),
    others: await tokensOf({ ...scene, ClientId: 'another' }, ada, password),
  };
}

for (const heading of ['aws-jwt-verify', 'jose']) {
  test(`The lines for ${heading} take access tokens of the client, and nothing else`, async (t) => {
    const { environment, tokens, others } = await open(t);
    const { check } = await linesOf(heading, environment);
    assert.ok(check);
    assert.match((await check(tokens.AccessToken)).sub ?? '', /^[0-9a-f-]{36}$/);
    const forged = `${tokens.AccessToken.slice(0, -6)}AAAAAA`;
    for (const token of [tokens.IdToken, others.AccessToken, forged, '']) await assert.rejects(check(token));
  });
}

test('The authorizer lets in whoever brings an access token of the client, and nobody else', async (t) => {
  const { environment, tokens, others } = await open(t);
  const { handler } = await linesOf('Behind API Gateway', environment);
  assert.ok(handler);
  const ask = (token: string) => handler({ headers: { authorization: `Bearer ${token}` } });
  const { isAuthorized, context } = (await ask(tokens.AccessToken)) as { isAuthorized: boolean; context: object };
  assert.equal(isAuthorized, true);
  assert.match(JSON.stringify(context), /^\{"sub":"[0-9a-f-]{36}"\}$/);
  for (const answer of [await ask(others.AccessToken), await ask(tokens.IdToken), await handler({ headers: {} })]) {
    assert.deepEqual(answer, { isAuthorized: false, context: { sub: '' } });
  }
});
