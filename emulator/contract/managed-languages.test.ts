/** The pages of managed login in each of Cognito's languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../oauth/language.ts';
import { en, type Words } from '../oauth/words/en.ts';
import { openManaged, signIn } from './managed-login-scene.ts';

const names = ['de', 'en', 'es', 'fr', 'id', 'it', 'ja', 'ko', 'pt-BR', 'zh-CN', 'zh-TW'];

test('Every sentence of every language has its places where the English one has them, and is not left empty', () => {
  assert.deepEqual(Object.keys(languages).toSorted(), names);
  const placesIn = (sentence: string) => (sentence.match(/\{\d\}/g) ?? []).toSorted();
  for (const [name, words] of Object.entries(languages)) {
    for (const key of Object.keys(en) as (keyof Words)[]) {
      assert.deepEqual(placesIn(words[key]), placesIn(en[key]), `${name}: ${key}`);
      assert.ok(words[key].trim() !== '', `${name}: ${key}`);
    }
  }
});

test('A page speaks the language that was asked for, and remembers it; another one is English', async (t) => {
  const scene = await openManaged(t);
  const { browser, authorizeUrl } = scene;
  const headings = new Set<string>();
  for (const lang of names) {
    const { text } = await browser.follow(authorizeUrl({ lang }));
    assert.ok(text.includes(`<html lang="${lang}">`), lang);
    headings.add(/<h1>([^<]*)</.exec(text)?.[1] ?? '');
  }
  assert.equal(headings.size, names.length);
  const remembered = await browser.follow(authorizeUrl({ login_hint: 'ada' }));
  assert.ok(remembered.text.includes('<html lang="zh-TW">'));
  const unknown = await browser.follow(authorizeUrl({ lang: 'tlh' }));
  assert.match(unknown.text, /<html lang="en">[\s\S]*<h1>Sign in</);
  assert.ok((await signIn(scene, { lang: 'de' })).code);
});

test('The hosted UI, version 1, speaks English alone', async (t) => {
  const { browser, authorizeUrl, cognito, UserPoolId } = await openManaged(t, {}, 'classic');
  await cognito.updateUserPoolDomain({ UserPoolId, Domain: 'classic', ManagedLoginVersion: 1 });
  const { text, setCookies } = await browser.follow(authorizeUrl({ lang: 'de' }));
  assert.match(text, /<html lang="en">/);
  assert.ok(!setCookies.some((cookie) => cookie.startsWith('lang=')));
});
