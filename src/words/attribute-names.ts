/** What attributes are called: Cognito's standard ones by their names, the pool's own as they are spelled. */
import { attributes } from '#words/attributes';

/** `custom:team_lead` reads `Team lead`. */
export function attributeName(attribute: string): string {
  const known = Object.hasOwn(attributes.names, attribute) ? attributes.names[attribute] : undefined;
  const words = attribute.replace(/^(?:custom|dev):/, '').replace(/[_:-]+/g, ' ');
  return known ?? words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** How it has to be written, where that is not plain. */
export function attributeHint(attribute: string): string | undefined {
  return Object.hasOwn(attributes.hints, attribute) ? attributes.hints[attribute] : undefined;
}
