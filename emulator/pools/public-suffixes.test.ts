/** For which domains nobody may have passkeys, and below which ones anybody may. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPublicSuffix } from './public-suffixes.ts';
import { isPublicSuffix as isCommonSuffix } from './public-suffixes-alone.ts';

const shared = ['com', 'co.uk', 'Cloudfront.net', 'github.io', 'amplifyapp.com', 'vercel.app', 'museum', 'example'];
const rare = ['com.ar', 'pvt.k12.ma.us', 's3-website-us-east-1.amazonaws.com', 's3-website.eu-central-1.amazonaws.com'];
const own = [
  ...['localhost', 'app.localhost', 'example.com', 'login.example.co.uk', 'd111111abcdef8.cloudfront.net'],
  ...['ada.github.io', 'main.d111.amplifyapp.com', 'site.s3-website-us-east-1.amazonaws.com', '127.0.0.1'],
];

test('No passkey is for a domain that everybody shares, whoever keeps it', () => {
  assert.deepEqual(
    [...shared, ...rare, 'kawasaki.jp', 'any.ck'].filter((each) => !isPublicSuffix(each)),
    [],
  );
});

test('Below it, each site may have its whole host', () => {
  assert.deepEqual([...own, 'city.kawasaki.jp', 'www.ck'].filter(isPublicSuffix), []);
});

test('The emulator of one file knows the commonest', () => {
  assert.deepEqual(
    shared.filter((each) => !isCommonSuffix(each)),
    [],
  );
  assert.deepEqual(own.filter(isCommonSuffix), []);
});
