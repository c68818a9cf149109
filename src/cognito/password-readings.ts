/**
 * What a person may mean by a password that they have typed or copied. Cognito lets no password begin or end with a blank
 * (`^[\S]+.*[\S]+$`), so that one which came along from a mail is never a part of it.
 */
import type { config } from '#config';
import { CognitoError } from './error.ts';
import { reasonOf } from './reason-of.ts';

type Flow = typeof config.signInWith;

/** Blanks, line breaks and marks that nobody sees. */
const ends = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;
/** The blanks of Cognito's pattern, which is Java's: a no-break space is none of them. */
const blankEnds = /^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g;

/**
 * Tries what was most likely meant: without its blank ends, and with composed letters (NFC), as this site's pages send
 * new passwords. Only where Cognito could know the password in another form too, one made elsewhere by a client that
 * composes nothing or takes a no-break space for a letter, that one comes second; it costs one more of the five attempts.
 *
 * Under `password` nothing is cut off: the older pool behind a migration trigger may hold such passwords.
 *
 * @throws what `attempt` throws; `BlankEnds` where a password was refused that keeps its blanks.
 */
export async function tryReadings<T>(
  { typed, flow }: { typed: string; flow: Flow },
  attempt: (password: string) => Promise<T>,
): Promise<T> {
  const [likely, exact] = readingsOf(typed, flow);
  try {
    return await attempt(likely).catch(async (error: unknown) => {
      if (exact === undefined || !(await isWrong(error))) throw error;
      return attempt(exact);
    });
  } catch (error) {
    if (flow !== 'password' || typed === withoutEnds(typed)) throw error;
    if (!(error instanceof CognitoError && (await isWrong(error)))) throw error;
    throw new CognitoError('BlankEnds', error.operation, error.message, error);
  }
}

function readingsOf(typed: string, flow: Flow): [likely: string, exact?: string] {
  const exact = flow === 'password' ? typed : typed.replace(blankEnds, '') || typed;
  const likely = (flow === 'password' ? typed : withoutEnds(typed)).normalize('NFC');
  return likely === exact ? [likely] : [likely, exact];
}

function withoutEnds(typed: string): string {
  return typed.replace(ends, '') || typed;
}

async function isWrong(error: unknown): Promise<boolean> {
  const reason = await reasonOf(error);
  return reason === 'wrong-password' || reason === 'wrong-old-password';
}
