/** Which parts of mfa.html are there, under the names that the page's `data-if` has. */

import { type FactorSettings, factorKinds } from '../../cognito/factor-settings.ts';
import type { Config } from '../../config.ts';
import type { Conditions } from '../../view/parts.ts';

/** @param demand What the pool says of a second step, as far as the configuration tells; Cognito judges in the end. */
export function mfaConditions({ on, preferred, addresses }: FactorSettings, demand: Config['mfa']): Conditions {
  const conditions: Record<string, boolean> = { offered: demand !== 'off' || on.length > 0 };
  for (const kind of factorKinds) {
    const isOn = on.includes(kind);
    const isLast = isOn && on.length === 1 && demand === 'required';
    const hasAddress = kind === 'app' || addresses[kind] !== undefined;
    Object.assign(conditions, {
      [`${kind}-has-address`]: hasAddress,
      [`${kind}-needs-address`]: !hasAddress,
      [`${kind}-can-turn-on`]: !isOn && hasAddress,
      [`${kind}-can-turn-off`]: isOn && !isLast,
      [`${kind}-is-last`]: isLast,
      [`${kind}-can-prefer`]: isOn && on.length > 1 && preferred !== kind,
      [`${kind}-is-preferred`]: isOn && on.length > 1 && preferred === kind,
    });
  }
  return conditions;
}
