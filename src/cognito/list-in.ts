/** Challenge parameters are strings: lists come as JSON. */
import type { Factor } from './sign-in-step.ts';

export function listIn(json: string | undefined): string[] {
  return JSON.parse(json ?? '[]') as string[];
}

/** The second factors of a list that this site knows. */
export function factorsIn(json: string | undefined): Factor[] {
  return listIn(json).filter((name) => name === 'SMS_MFA' || name === 'SOFTWARE_TOKEN_MFA' || name === 'EMAIL_OTP');
}
