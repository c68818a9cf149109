/** Tokens that are good. What it takes to get new ones is loaded only when the stored ones are too old. */
import { actingTokens, ownTokens } from './person.ts';
import { secondsLeft, type Tokens } from './tokens.ts';

/**
 * Tokens of the page's person that are good for at least `margin` more seconds.
 *
 * @returns nothing when nobody is signed in any more; what was stored is gone then. Never settles when somebody else is.
 * @throws {CognitoError} when Cognito could not be asked; nothing has changed then.
 */
export async function freshTokens(margin = 0): Promise<Tokens | undefined> {
  if (!isDue(margin)) return actingTokens();
  const { refresh } = await import('./refresh.ts');
  // Somebody else may have refreshed while that was loading.
  return isDue(margin) ? refresh() : actingTokens();
}

function isDue(margin: number): boolean {
  const tokens = ownTokens();
  return tokens !== undefined && secondsLeft(tokens) <= margin;
}
