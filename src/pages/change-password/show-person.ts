/** Shows whose password is changed, and what of the page fits them; loaded while it is not shown yet. */
import { config } from '#config';
import type { Claims } from '../../cognito/claims.ts';
import { keptElsewhere } from '../../managed/federated.ts';
import { hasPassword } from '../../session/has-password.ts';
import { signInName } from '../../session/sign-in-name.ts';
import { fill, showIf } from '../../view/parts.ts';

export async function showPerson(claims: Claims): Promise<void> {
  const { isKept, filling, conditions } = keptElsewhere(claims);
  fill({ email: signInName(claims), ...filling });
  showIf({ ...conditions, changing: !isKept });
  const mayLackOne = config.signInWith === 'choice' || config.passkeys;
  if (mayLackOne && !isKept) showIf({ 'has-password': await hasPassword() });
}
