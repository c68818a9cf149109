/** From an error to words for a person on a page; the commands have their own, for administrators and programs. */
import { CognitoError } from '../cognito/error.ts';
import type { Mistake } from './mistake.ts';
import { lostPart, trouble, unknown, unreachable } from './trouble.ts';

/**
 * The words for refusals are loaded when Cognito has refused something: it can be reached then.
 *
 * @returns the sentence for the error; Cognito's own text of an unknown one goes to the developer's console.
 */
export async function explain(error: unknown): Promise<Mistake> {
  if (isLostModule(error)) return loss();
  if (!(error instanceof CognitoError)) {
    console.error(error);
    return unknown;
  }
  const known = Object.hasOwn(trouble, error.code) ? trouble[error.code] : undefined;
  const mistake = known ?? (await refusal(error).catch(loss));
  if (!mistake) console.debug(`${error.operation}: ${error.code}: ${error.message}`);
  return mistake ?? unknown;
}

async function refusal(error: CognitoError): Promise<Mistake | undefined> {
  const { mistakeOf } = await import('./refusal-words.ts');
  return mistakeOf(error);
}

/** A module that is loaded when it is needed is one more thing that can be out of reach. */
function isLostModule(error: unknown): boolean {
  return error instanceof TypeError && /import|module/i.test(error.message);
}

function loss(): Mistake {
  return globalThis.navigator?.onLine === false ? unreachable : lostPart;
}
