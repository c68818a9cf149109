/** Puts what the pool keeps of a person onto the page: into the fields, and the rest into a list, in readable words. */
import { changesIn, namesIn, prefill } from '../../form/prefill.ts';
import { showPairs } from '../../view/lists.ts';
import { showIf } from '../../view/parts.ts';
import { attributeName } from '../../words/attribute-names.ts';
import { attributeValue } from '../../words/attribute-values.ts';
import { type Attributes, addresses } from './attributes.ts';

export function showAttributes(current: Attributes): void {
  prefill('profile', current);
  showStanding(current);
  const fields = namesIn('profile');
  const isShown = (name: string) => fields.has(name) || fields.has(name.replace(/_verified$/, ''));
  const others = Object.entries(current).filter(([name]) => !isShown(name));
  showPairs(
    'others',
    others.map(([name, value]) => ({ name: attributeName(name), ...attributeValue(name, value) })),
  );
}

/** Whether each address is confirmed. What is typed and not saved yet is neither confirmed nor not. */
export function showStanding(current: Attributes): void {
  const changes = changesIn('profile');
  for (const address of addresses) {
    const isInForce = Boolean(current[address]) && !(address in changes);
    const isConfirmed = current[`${address}_verified`] === 'true';
    showIf({
      [`${address}-confirmed`]: isInForce && isConfirmed,
      [`${address}-unconfirmed`]: isInForce && !isConfirmed,
    });
  }
}
