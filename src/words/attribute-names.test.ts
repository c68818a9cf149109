import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributeName } from './attribute-names.ts';
import { attributeValue } from './attribute-values.ts';

const names: [attribute: string, name: string][] = [
  ['sub', 'Account ID'],
  ['phone_number_verified', 'Phone number confirmed'],
  ['custom:team', 'Team'],
  ['custom:team_lead', 'Team lead'],
  ['dev:custom:score', 'Custom score'],
  ['favourite-engine', 'Favourite engine'],
  ['toString', 'ToString'],
];

for (const [attribute, name] of names) {
  test(`${attribute} reads ${name}`, () => assert.equal(attributeName(attribute), name));
}

const values: [attribute: string, value: string, text: RegExp][] = [
  ['email_verified', 'true', /^Yes$/],
  ['phone_number_verified', 'false', /^No$/],
  ['birthdate', '1815-12-10', /(?=.*\b10\b)(?=.*\b1815\b)^(?!1815-)/],
  ['birthdate', '0000-12-10', /^0000-12-10$/],
  ['birthdate', '1815-13-40', /^1815-13-40$/],
  ['updated_at', '1762972200', /(?=.*\b2025\b)/],
  ['updated_at', 'long ago', /^long ago$/],
  ['custom:joined', '2025-11-12T18:30:00Z', /(?=.*\b2025\b)^(?!2025-)/],
  ['custom:postcode', '20251112', /^20251112$/],
  ['name', 'Ada', /^Ada$/],
  ['identities', '[{"providerName":"Google"},{"providerName":"Okta"}]', /^Google, Okta$/],
  ['identities', 'Google', /^Google$/],
];

for (const [attribute, value, text] of values) {
  test(`${attribute} ${value} is shown as people read it`, () => {
    assert.match(attributeValue(attribute, value).text, text);
  });
}

test('only what is in the language of the page says so', () => {
  assert.equal(attributeValue('name', 'Ada').language, undefined);
  assert.match(`${attributeValue('birthdate', '1815-12-10').language}`, /^en\b/);
});
