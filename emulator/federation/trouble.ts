/** What goes wrong while somebody signs in at a provider; the app is told of it where it is called back. */
import { CognitoException } from '../errors.ts';
import type { Provider } from './profile.ts';

export class Trouble extends Error {
  override name = 'Trouble';
  /** OAuth's, such as `invalid_request`. */
  readonly error: string;

  /** @param description `error_description`, in Cognito's words. */
  constructor(error: string, description: string) {
    super(description);
    this.error = error;
  }
}

/**
 * What a rule, or a trigger, has refused, as an app is told of it. Cognito puts a blank behind the words of a trigger, and other words
 * before those that are about an assertion.
 *
 * @throws {Trouble} or whatever is not a refusal.
 */
export function tell(error: unknown, { value }: Provider): never {
  if (!(error instanceof CognitoException) && !(error instanceof Trouble)) throw error;
  const isOfTrigger = error instanceof CognitoException && error.type.includes('Lambda');
  const words = isOfTrigger ? `${error.message} ` : error.message.trimEnd();
  if (value.ProviderType === 'SAML') throw new Trouble('server_error', `Invalid SAML response received: ${words}`);
  throw error instanceof Trouble ? error : new Trouble('invalid_request', words);
}
