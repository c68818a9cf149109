import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage } from './choose-language.ts';

const offered = ['en', 'de', 'id', 'pt-BR', 'zh-CN', 'zh-TW', 'ar'];

const choices: [wanted: string[], chosen: string][] = [
  [['de'], 'de'],
  [['de-AT', 'en'], 'de'],
  [['fr-CH', 'de-CH', 'en'], 'de'],
  [['fr', 'sv'], 'en'],
  [[], 'en'],
  [['zh-HK'], 'zh-TW'],
  [['zh-Hant-MO'], 'zh-TW'],
  [['zh'], 'zh-CN'],
  [['zh-SG'], 'zh-CN'],
  [['pt'], 'pt-BR'],
  [['pt-PT'], 'pt-BR'],
  [['PT-br'], 'pt-BR'],
  [['in'], 'id'],
  [['ar-EG'], 'ar'],
  [['what is this', 'de'], 'de'],
];

for (const [wanted, chosen] of choices) {
  test(`Who reads ${wanted.join(', ') || 'nothing that is known'} gets ${chosen}`, () => {
    assert.equal(chooseLanguage(wanted, offered), chosen);
  });
}

test('A site in one language has that one for everybody', () => {
  assert.equal(chooseLanguage(['fr'], ['de']), 'de');
});
