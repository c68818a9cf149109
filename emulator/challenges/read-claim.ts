/** Reads the claim of a PASSWORD_VERIFIER or a DEVICE_PASSWORD_VERIFIER answer. */
import { refuse } from '../errors.ts';
import type { Claim } from '../srp/claim.ts';
import { required } from './required.ts';
import type { Parameters } from './sign-in.ts';

/** A day of the month has no zero in front: the service refuses it. */
const TIMESTAMP =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [1-9]\d? \d\d:\d\d:\d\d UTC \d{4}$/;

/**
 * Unlike Cognito: the time itself is not compared with the clock, which tests move at will; the secret block's life limits it.
 *
 * @throws {CognitoException} InvalidParameter.
 */
export function readClaim(answer: Parameters): Claim {
  const timestamp = required(answer, 'TIMESTAMP');
  if (!TIMESTAMP.test(timestamp)) {
    refuse('InvalidParameter', 'TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english');
  }
  return {
    secretBlock: required(answer, 'PASSWORD_CLAIM_SECRET_BLOCK'),
    signature: required(answer, 'PASSWORD_CLAIM_SIGNATURE'),
    timestamp,
  };
}
