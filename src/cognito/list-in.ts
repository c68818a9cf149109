/** Challenge parameters are strings: lists come as JSON. */
import type { Factor } from './sign-in-step.ts';

/** What is no list reads as an empty one. */
export function listIn(json = '[]'): string[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
  } catch {
    return [];
  }
}

/** The second factors of a list that this site knows. */
export function factorsIn(json: string | undefined): Factor[] {
  return listIn(json).filter((name) => name === 'SMS_MFA' || name === 'SOFTWARE_TOKEN_MFA' || name === 'EMAIL_OTP');
}
