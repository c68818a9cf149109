/** A field for an attribute that the pool demands. */
import { field } from './layout.ts';
import type { Words } from './words/en.ts';

const kinds: Record<string, { type?: string; autocomplete?: string }> = {
  name: { autocomplete: 'name' },
  given_name: { autocomplete: 'given-name' },
  family_name: { autocomplete: 'family-name' },
  email: { type: 'email', autocomplete: 'email' },
  phone_number: { type: 'tel', autocomplete: 'tel' },
  birthdate: { type: 'date', autocomplete: 'bday' },
  website: { type: 'url' },
};

/** Named as forms of sign-up name it: `attribute-given_name`. */
export function attributeField(words: Words, name: string, value?: string): string {
  return field(`attribute-${name}`, labelFor(words, name), { ...kinds[name], value });
}

/** In words: `given_name` is "Given name", `custom:team` is "Team". */
function labelFor(words: Words, name: string): string {
  if (name === 'email') return words.email;
  if (name === 'phone_number') return words.phone;
  const text = name.replace(/^custom:/, '').replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What was typed, by attribute; what was left empty is not there. */
export function attributesIn(form: URLSearchParams): Record<string, string> {
  const given = [...form].filter(([name, value]) => name.startsWith('attribute-') && value !== '');
  return Object.fromEntries(given.map(([name, value]) => [name.replace('attribute-', ''), value]));
}
