/** What reaches the browser of amazon-cognito-identity-js. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { bundleSdk } from '../bench/bundle-sdk.ts';

const { code, modules } = await bundleSdk({ native: true, contents: 'shipped' });
const paths = modules.map(({ path }) => path);

test('no polyfill ships, nor what the site does not use', () => {
  const unwanted =
    /BigInteger\.js|WordArray\.js|CognitoUserPool\.js|Client\.js|UserAgent|Cookie|DateHelper\.js|StorageHelper\.js|\(disabled\)/;
  for (const path of paths) assert.doesNotMatch(path, unwanted);
  const packages = paths.flatMap((path) => path.match(/node_modules\/(?!.*node_modules\/)([^/]+)/)?.[1] ?? []);
  assert.deepEqual([...new Set(packages)], ['amazon-cognito-identity-js']);
});

test('what stands in for the polyfills ships, and the SDK itself around it', () => {
  for (const name of [
    'authentication-helper',
    'big-integer',
    'bytes',
    'sha-256',
    'word-array',
    'date-helper',
    'user-pool',
  ]) {
    assert.ok(paths.includes(`src/native/${name}.ts`), name);
  }
  for (const name of ['AuthenticationHelper', 'AuthenticationDetails', 'CognitoUser']) {
    assert.ok(paths.includes(`node_modules/amazon-cognito-identity-js/src/${name}.js`), name);
  }
});

test('the SDK takes at most nine kilobytes on its way to the browser', () => {
  assert.ok(brotliCompressSync(code).byteLength <= 9000, `${brotliCompressSync(code).byteLength} bytes`);
});

test('a bundle that does not ask for native/ has the SDK as it is published', async () => {
  const untouched = await bundleSdk({ native: false, contents: 'shipped' });
  assert.ok(untouched.modules.some(({ path }) => path === 'node_modules/buffer/index.js'));
  assert.ok(untouched.modules.every(({ path }) => !path.startsWith('src/native/')));
});
