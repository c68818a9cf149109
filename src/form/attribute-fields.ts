/** Fields for attributes that the page’s HTML has none for. */
import { showIf } from '../view/parts.ts';
import { attributeHint, attributeName } from '../words/attribute-names.ts';

/**
 * Asks for attributes within a form.
 *
 * @param placeId The id of the fieldset that holds the fields; it is hidden when nothing is asked for.
 * @param attributes Under Cognito's names.
 */
export function askForAttributes(placeId: string, attributes: readonly string[]): void {
  const place = document.querySelector<HTMLFieldSetElement>(`fieldset#${placeId}`);
  if (!place) throw new Error(`No <fieldset id="${placeId}"> on this page`);
  const present = new Set([...place.querySelectorAll<HTMLElement>('[data-if]')].map((part) => part.dataset.if ?? ''));
  place.append(...attributes.filter((attribute) => !present.has(attribute)).map(attributeField));
  const all = [...present, ...attributes];
  showIf(Object.fromEntries(all.map((attribute) => [attribute, attributes.includes(attribute)])), place);
  place.hidden = attributes.length === 0;
}

type Input = { type?: string; autocomplete?: string };

/** How each of Cognito's standard attributes is typed best. */
const inputs: Readonly<Record<string, Input>> = {
  name: { autocomplete: 'name' },
  given_name: { autocomplete: 'given-name' },
  middle_name: { autocomplete: 'additional-name' },
  family_name: { autocomplete: 'family-name' },
  nickname: { autocomplete: 'nickname' },
  email: { type: 'email', autocomplete: 'email' },
  phone_number: { type: 'tel', autocomplete: 'tel' },
  address: { autocomplete: 'street-address' },
  birthdate: { type: 'date', autocomplete: 'bday' },
  gender: { autocomplete: 'sex' },
  locale: { autocomplete: 'language' },
  picture: { type: 'url' },
  profile: { type: 'url', autocomplete: 'url' },
  website: { type: 'url', autocomplete: 'url' },
};

/** @param attribute Cognito's name for it, such as `given_name` or `custom:team`. */
function attributeField(attribute: string): HTMLDivElement {
  const part = document.createElement('div');
  part.dataset.if = attribute;
  const field = fieldFor(attribute);
  const label = document.createElement('label');
  label.htmlFor = field.id;
  label.textContent = attributeName(attribute);
  part.append(label, ...hintFor(attribute, field), field);
  return part;
}

function fieldFor(attribute: string): HTMLInputElement {
  const { type = 'text', autocomplete = 'off' } = (Object.hasOwn(inputs, attribute) && inputs[attribute]) || {};
  const field = document.createElement('input');
  field.name = attribute;
  field.id = freeId(attribute.replaceAll(':', '-'));
  field.type = type;
  // A web address or a number runs from left to right in any case.
  if (type === 'text') field.dir = 'auto';
  field.setAttribute('autocomplete', autocomplete);
  field.required = true;
  return field;
}

/** Another form of the page may ask for the same. */
function freeId(wanted: string): string {
  return document.getElementById(wanted) ? `missing-${wanted}` : wanted;
}

function hintFor(attribute: string, field: HTMLInputElement): HTMLParagraphElement[] {
  const words = attributeHint(attribute);
  if (!words) return [];
  const hint = document.createElement('p');
  hint.id = `${field.id}-hint`;
  hint.className = 'hint';
  hint.textContent = words;
  field.setAttribute('aria-describedby', hint.id);
  return [hint];
}
