/** Calls a trigger, waits for it, and turns what it throws into the exception that a failing Lambda function becomes. */
import { refuse } from '../errors.ts';

/**
 * @param name as Cognito spells it: `PreSignUp`, `DefineAuthChallenge`, …
 * While it runs, other operations go on, its own calls among them: what was found before may be gone or changed after.
 *
 * @throws {CognitoException} UserLambdaValidation with the trigger's own words.
 */
export async function runTrigger<T>(name: string, trigger: () => T | Promise<T>): Promise<T> {
  try {
    return await trigger();
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    refuse('UserLambdaValidation', `${name} failed with error ${words}.`);
  }
}
