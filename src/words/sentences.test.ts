/** Reads every sentence of every language as a person would, whatever module of this room it stands in. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { devices as arabic } from './ar/devices.ts';
import { fields } from './en/fields.ts';
import { fields as korean } from './ko/fields.ts';
import type { PasswordRule } from './words.ts';

type Sentence = { path: string; text: string };

const rules: PasswordRule[] = ['length', 'upper', 'lower', 'number', 'symbol', 'edges', 'limit'];

/** What sentences that take more than names are given; all others get a name and an address. */
const samples: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'fields.tooLong': [
    ['Name', 1],
    ['Name', 30],
  ],
  'typed.password.item': rules.map((rule) => [rule, 8]),
  'typed.password.weak': [['Password', rules, 8], ...rules.map((rule) => ['Password', [rule]])],
  'api.status': [[418]],
};

const usual = [['Email address', 'ada@site.example']];

/** Parts of no sentence: what a title begins with, and what is said behind a rule. */
const parts = new Set(['trouble.titlePrefix', 'typed.password.met']);

const room = import.meta.dirname;
const entries = await readdir(room, { withFileTypes: true });
const languages = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
const neutral = (await sentencesOf('')).filter(({ text }) => text.includes(' '));
const english = [...(await sentencesOf('en')), ...neutral].filter(({ path }) => !parts.has(path));
/** What a developer reads on pages for developers may use the words of the trade. */
const forPeople = english.filter(({ path }) => !/^(?:api|tokens)\.|^refusals\.reasons\.identity-/.test(path));

/** All that the modules of a folder export; `all.ts` has the same once more. */
async function sentencesOf(folder: string): Promise<Sentence[]> {
  const files = (await readdir(join(room, folder))).filter(
    (name) => /(?<!\.test)\.ts$/.test(name) && name !== 'all.ts',
  );
  const modules = await Promise.all(files.map((name) => import(join(room, folder, name))));
  return modules.flatMap((module: object) =>
    Object.entries(module).flatMap(([name, value]) => (folder || typeof value !== 'function' ? walk(name, value) : [])),
  );
}

function walk(path: string, value: unknown): Sentence[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') {
    return (samples[path] ?? usual).flatMap((args) => walk(path, value(...args)));
  }
  return Object.entries(value ?? {}).flatMap(([name, inner]) => walk(`${path}.${name}`, inner));
}

function breaking(rule: RegExp, sentences: readonly Sentence[]): Sentence[] {
  return sentences.filter(({ text }) => rule.test(text));
}

test('there are many sentences to read, of every subject', () => {
  const subjects = new Set(english.map(({ path }) => path.split('.')[0]));
  assert.ok(english.length > 280, `${english.length}`);
  assert.ok(subjects.size >= 17, [...subjects].join(', '));
});

test('a device’s name in Arabic begins as Arabic does, for whatever takes its direction from its beginning', () => {
  const name = arabic.namedBrowserOn('Chrome', 'Linux');
  assert.match(name, /^[^\p{Script=Latin}]*[\u200f\p{Script=Arabic}].*Chrome.* على .*Linux/u);
  assert.equal(arabic.browserOn('Linux').search(/\p{L}/u), arabic.browserOn('Linux').search(/\p{Script=Arabic}/u));
});

for (const language of languages) {
  test(`${language} has each subject in one module, under its own name, and all of them together`, async () => {
    const { [language.replace('-', '')]: all } = await import(join(room, language, 'all.ts'));
    for (const [subject, words] of Object.entries(all)) {
      const file = subject.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const module = await import(join(room, language, `${file}.ts`));
      assert.deepEqual(Object.keys(module), [subject]);
      assert.equal(module[subject], words);
    }
  });

  test(`every sentence of ${language} is whole`, async () => {
    const sentences = (await sentencesOf(language)).filter(({ path }) => !parts.has(path));
    const torn = /^$|^\s|\s$|\s\s|undefined|\bnull\b|NaN|\[object|=>|["<>]|\w'\w/;
    assert.deepEqual(breaking(torn, sentences), []);
    assert.deepEqual(
      sentences.filter(({ text }) => text.length > 260),
      [],
    );
  });
}

test('no sentence pleads, apologises or speaks of validity', () => {
  const words = /\b(?:please|sorry|oops|whoops|uh-oh|valid|invalid|error|failed|fatal|illegal|forbidden)\b/i;
  assert.deepEqual(breaking(words, english), []);
});

test('no sentence uses the words of the trade', () => {
  const words =
    /Exception|Cognito|token|user pool|SRP|HTTP|parameter|attribute|authenticat(?!or app)|undefined|null|\[object/i;
  assert.deepEqual(breaking(words, forPeople), []);
});

test('every sentence with a full stop inside it also has one at its end', () => {
  assert.deepEqual(breaking(/[.!?] [A-Z].*[^.!?…]$/, english), []);
});

test('English asks for a label as it reads inside a sentence', () => {
  const { missing } = fields;
  assert.equal(missing('Email address'), 'Enter your email address');
  assert.equal(missing('Your password'), 'Enter your password');
  assert.equal(missing('PIN'), 'Enter your PIN');
  assert.equal(missing('Which one?'), 'Answer “Which one?”');
});

test('Korean writes the particle that the last syllable of a label wants, and both where it is no syllable', () => {
  const { missing } = korean;
  assert.equal(missing('이메일 주소'), '이메일 주소를 입력하세요');
  assert.equal(missing('성명'), '성명을 입력하세요');
  assert.equal(missing('PIN'), 'PIN을(를) 입력하세요');
  assert.equal(missing('어느 것?'), '질문에 답하세요: 어느 것?');
});
