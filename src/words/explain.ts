/** From an error to words for a person on a page; the commands have their own, for administrators and programs. */
import { trouble } from '#words/trouble';
import { CognitoError } from '../cognito/error.ts';
import type { Mistake } from './mistake.ts';

/**
 * The words for refusals are loaded when Cognito has refused something: it can be reached then.
 *
 * @returns the sentence for the error; Cognito's own text of an unknown one goes to the developer's console.
 */
export async function explain(error: unknown): Promise<Mistake> {
  if (isLostModule(error)) return loss();
  const unknown = { words: trouble.kinds.unknown };
  if (!(error instanceof CognitoError)) {
    console.error(error);
    return unknown;
  }
  const code = error.code === 'InternalError' ? 'Service' : error.code;
  if (isTrouble(code)) return passing(code);
  const mistake = await refusal(error).catch(loss);
  if (!mistake) console.debug(`${error.operation}: ${error.code}: ${error.message}`);
  return mistake ?? unknown;
}

type Trouble = keyof typeof trouble.kinds;

/** What can go wrong before Cognito has given an answer, so that these words are there already. */
function isTrouble(code: string): code is Trouble {
  return Object.hasOwn(trouble.kinds, code);
}

function passing(kind: Trouble): Mistake {
  return { words: trouble.kinds[kind], mayPass: true };
}

async function refusal(error: CognitoError): Promise<Mistake | undefined> {
  const { mistakeOf } = await import('./refusal-words.ts');
  return mistakeOf(error);
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
