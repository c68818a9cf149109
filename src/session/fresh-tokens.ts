/** Tokens that are good. What it takes to get new ones is loaded only when the stored ones are too old. */
import { readTokens, secondsLeft, type Tokens } from './tokens.ts';

/**
 * Tokens that are good for at least `margin` more seconds.
 *
 * @returns nothing when nobody is signed in any more; what was stored is gone then.
 * @throws {CognitoError} when Cognito could not be asked; nothing has changed then.
 */
export async function freshTokens(margin = 0): Promise<Tokens | undefined> {
  if (!isDue(margin)) return readTokens();
  const { refresh } = await import('./refresh.ts');
  // Somebody else may have refreshed while that was loading.
  return isDue(margin) ? refresh() : readTokens();
}

function isDue(margin: number): boolean {
  const tokens = readTokens();
  return tokens !== undefined && secondsLeft(tokens) <= margin;
}
