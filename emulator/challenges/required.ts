/** Takes a member out of AuthParameters or ChallengeResponses. */
import { refuse } from '../errors.ts';
import type { Parameters } from './sign-in.ts';

/** @throws {CognitoException} InvalidParameter when it is missing or empty. */
export function required(parameters: Parameters, name: string): string {
  return parameters[name] || refuse('InvalidParameter', `Missing required parameter ${name}`);
}
