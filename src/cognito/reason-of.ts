/** Why Cognito refused, for code that goes on differently then. Its texts are loaded when it has refused something. */
import { CognitoError } from './error.ts';
import type { Reason } from './identify/reasons.ts';

/**
 * @returns nothing for an error that is not Cognito's.
 * @throws {TypeError} when the texts could not be loaded.
 */
export async function reasonOf(error: unknown): Promise<Reason | undefined> {
  if (!(error instanceof CognitoError)) return undefined;
  const { identify } = await import('./identify/identify.ts');
  return identify(error).reason;
}
