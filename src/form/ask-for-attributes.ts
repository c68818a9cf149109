/** Asks for attributes within a form: those that its HTML has no field for get one. */
import { attributeField } from './attribute-field.ts';
import { showIf } from './show-if.ts';

/**
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
