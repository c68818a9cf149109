/** Every page behind the gate carries the same navigation, which marks that page and no other. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { en } from '../../src/words/en/all.ts';
import { around, attributeOf, type Element, readPage } from '../build/markup.ts';
import { ownPages } from '../build/own-pages.ts';
import { wayUp } from '../build/page-address.ts';
import { pageHtml } from '../build/page-html.ts';
import { withParts } from '../build/parts.ts';
import { root } from '../config/load-config.ts';

const config = { userPoolId: 'eu-west-1_Ab3dEf6hI', clientId: 'abcdefghijklmnopqrstuvwxyz' };
const folder = join(root, 'public');
const pages = new Map(await Promise.all(ownPages.map(async (name) => [name, await built(name)] as const)));
const signedIn = ownPages.filter((name) =>
  pages.get(name)?.some((element) => element.tagName === 'main' && attributeOf(element, 'hidden') !== undefined),
);

async function built(name: string): Promise<Element[]> {
  const source = await withParts(await readFile(join(folder, name), 'utf8'), { folder, name, up: wayUp(name) });
  const module = name.replace(/html$/, 'ts');
  const bundled = ['site.css', ...(existsSync(join(root, 'src/pages', module)) ? [module] : [])];
  const bundles = new Map(bundled.map((each) => [each, { file: each, eager: [], signIn: [] }]));
  return readPage(pageHtml(source, { name, config, bundles, words: en })).elements;
}

function linksOf(name: string): Element[] {
  return pages.get(name)?.filter((element) => element.tagName === 'a' && around(element, 'nav')) ?? [];
}

function addressesOf(name: string): string[] {
  return linksOf(name).map((link) => attributeOf(link, 'href') ?? '');
}

for (const name of signedIn) {
  test(`${name} has the navigation of index.html, with itself marked`, () => {
    assert.deepEqual(addressesOf(name), addressesOf('index.html'));
    const marked = linksOf(name).filter((link) => attributeOf(link, 'aria-current') === 'page');
    assert.deepEqual(
      marked.map((link) => attributeOf(link, 'href')),
      [name],
    );
  });
}

test('it leads to every page of ours behind the gate, and nowhere that is not there', () => {
  const addresses = addressesOf('index.html');
  for (const name of signedIn) assert.ok(addresses.includes(name), name);
  for (const address of addresses) assert.ok(existsSync(join(folder, address)), address);
});

test('whoever is not signed in yet gets no navigation', () => {
  const others = ownPages.filter((name) => !signedIn.includes(name));
  assert.ok(signedIn.length > 0 && others.length > 0);
  for (const name of others) assert.deepEqual(addressesOf(name), [], name);
});
