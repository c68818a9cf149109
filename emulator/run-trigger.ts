/** Calls a trigger and turns what it throws into the exception that a failing Lambda function becomes. */
import { refuse } from './errors.ts';

/**
 * @param name as Cognito spells it: `PreSignUp`, `DefineAuthChallenge`, …
 * @throws {CognitoException} UserLambdaValidation with the trigger's own words.
 */
export function runTrigger<T>(name: string, trigger: () => T): T {
  try {
    return trigger();
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    refuse('UserLambdaValidation', `${name} failed with error ${words}.`);
  }
}
