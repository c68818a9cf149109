/** From an error to words for a person on a page; the commands have their own, for administrators and programs. */
import { trouble } from '#words/trouble';
import { CognitoError } from '../cognito/error.ts';
import type { Mistake, NameField } from './mistake.ts';

/**
 * All words but those for a broken connection are loaded when they are needed.
 *
 * @param nameField Where the page's people type what they sign in with, if it has that.
 * @returns the sentence for the error; Cognito's own text of an unknown one goes to the developer's console.
 */
export async function explain(error: unknown, nameField: NameField = null): Promise<Mistake> {
  if (isLostModule(error)) return loss();
  if (!(error instanceof CognitoError)) console.error(error);
  else if (error.code === 'Network') return passing('Network');
  try {
    const { mistakeIn } = await import('./refusal-words.ts');
    return mistakeIn(error, nameField);
  } catch {
    return loss();
  }
}

function passing(kind: keyof typeof trouble.kinds): Mistake {
  return { words: trouble.kinds[kind], mayPass: true };
}

/** A module that is loaded when it is needed is one more thing that can be out of reach. */
function isLostModule(error: unknown): boolean {
  return error instanceof TypeError && /import|module/i.test(error.message);
}

/**
 * What a page loads when it needs it has another name once the site was updated, so that trying again is no help unless
 * the machine is offline.
 */
function loss(): Mistake {
  return passing(globalThis.navigator?.onLine === false ? 'Network' : 'lostPart');
}
