import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceName } from './device-name.ts';

const webKit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const linux = 'Mozilla/5.0 (X11; Linux x86_64)';
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)';

const names: [given: string | undefined, name: string][] = [
  [`${linux} ${webKit} Chrome/141.0.0.0 Safari/537.36`, 'Chrome on Linux'],
  [`${linux} ${webKit} HeadlessChrome/141.0.0.0 Safari/537.36`, 'Chrome on Linux'],
  [`${linux} ${webKit} Ubuntu Chromium/141.0.0.0 Chrome/141.0.0.0 Safari/537.36`, 'Chromium on Linux'],
  [`${windows} ${webKit} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`, 'Edge on Windows'],
  [`${windows} ${webKit} Chrome/141.0.0.0 Safari/537.36 OPR/120.0.0.0`, 'Opera on Windows'],
  [`${mac} ${webKit} Chrome/141.0.0.0 Safari/537.36`, 'Chrome on macOS'],
  [`${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15`, 'Safari on macOS'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:143.0) Gecko/20100101 Firefox/143.0', 'Firefox on macOS'],
  [`Mozilla/5.0 (Linux; Android 10; K) ${webKit} Chrome/141.0.0.0 Mobile Safari/537.36`, 'Chrome on Android'],
  [
    `Mozilla/5.0 (Linux; Android 10; K) ${webKit} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    'Samsung Internet on Android',
  ],
  ['Mozilla/5.0 (Android 15; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0', 'Firefox on Android'],
  [`${iPhone} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1`, 'Safari on iPhone'],
  [`${iPhone} AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0.0.0 Mobile Safari/604.1`, 'Chrome on iPhone'],
  [`${iPhone} AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/143.0 Mobile Safari/605.1.15`, 'Firefox on iPhone'],
  [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webKit} Chrome/141.0.0.0 Safari/537.36`, 'Chrome on ChromeOS'],
  [
    'macOS 14.2.1 arm macOS Not A(Brand/99.0.0.0;Google Chrome/121.0.6167.160;Chromium/121.0.6167.160',
    'Chrome on macOS',
  ],
  ['Windows 15.0.0 x86 Windows Microsoft Edge/141.0.0.0;Not?A_Brand/8.0;Chromium/141.0.0.0', 'Edge on Windows'],
  [linux, 'A browser on Linux'],
  ['Mozilla/4.0 (compatible)', 'A browser'],
];

for (const [given, name] of names) {
  test(`${name} is read from ${given}`, () => assert.equal(deviceName(given), name));
}

test('a name that somebody has given stays as it is, whatever system it mentions', () => {
  assert.equal(deviceName('Ada’s iPhone'), 'Ada’s iPhone');
  assert.equal(deviceName('sdk_gphone64_arm64'), 'sdk_gphone64_arm64');
});

test('a device without a name is called so', () => {
  assert.equal(deviceName(undefined), 'A device without a name');
  assert.equal(deviceName('  '), 'A device without a name');
});

test('a name as long as a page is cut', () => {
  const name = deviceName('n'.repeat(1000));
  assert.equal(name.length, 60);
  assert.ok(name.endsWith('…'));
});
