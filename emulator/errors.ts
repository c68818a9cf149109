/** What the emulator refuses with: a name as on the wire, a text, and a status, which is 400 unless another is given. */
export class CognitoException extends Error {
  override name = 'CognitoException';
  /** Cognito's own name, with `Exception` at the end; another for what Cognito never says. */
  readonly type: string;
  readonly status: number;

  constructor(type: string, message: string, status = 400) {
    super(message);
    this.type = type;
    this.status = status;
  }
}

/**
 * Stops an operation with one of Cognito's exceptions.
 *
 * @param kind Cognito's name without `Exception`, such as `NotAuthorized`.
 * @throws {CognitoException} always.
 */
export function refuse(kind: string, message: string): never {
  throw new CognitoException(`${kind}Exception`, message);
}

/**
 * Unlike Cognito: the name and the text say that this is an emulator that lacks something, not a mistake of the client.
 *
 * @param what as its owner calls it, such as `authentication flow USER_AUTH`.
 * @param owner who has it, if not Cognito.
 * @throws {CognitoException} always, with status 400: SDKs call again after a 501.
 */
export function refuseAsMissing(what: string, owner = 'Amazon Cognito'): never {
  const text = `The Gatehouse emulator has no ${what}. ${owner} may well have it.`;
  throw new CognitoException('NotInGatehouseEmulator', text);
}
