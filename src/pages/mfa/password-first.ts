/** Whoever has no password is kept from a second step: with one, codes and passkeys would be no way in any more. */
import { config } from '#config';
import type { FactorSettings } from '../../cognito/factor-settings.ts';
import { hasPassword } from '../../session/has-password.ts';
import { showIf } from '../../view/parts.ts';

export async function passwordFirst({ on }: FactorSettings): Promise<void> {
  const { mfa = 'optional' } = config;
  const isFree = on.length === 0 && mfa === 'optional' && !(await hasPassword());
  if (isFree) showIf({ offered: false, 'has-password': false, 'no-password': true });
}
