/** Why there is no token: `code` is for programs, the message says to a person what to do about it. */
export type GetTokenCode =
  /** Something was left out or is of the wrong form; Cognito was not asked. */
  | 'Misuse'
  /** No such pool or client, or the client does not allow what is needed. */
  | 'UnknownPool'
  | 'ClientSecret'
  | 'FlowNotEnabled'
  /** The account, or what was said to prove that one may use it. */
  | 'WrongPassword'
  | 'Locked'
  | 'Disabled'
  | 'UnknownUser'
  | 'NotConfirmed'
  | 'ResetRequired'
  | 'TemporaryPasswordExpired'
  /** The account has another way in: a passkey, say, which works in a browser only. */
  | 'OtherWay'
  | 'NewPasswordRequired'
  /** A second step of signing in. */
  | 'CodeRequired'
  | 'ChoiceRequired'
  | 'SetUpRequired'
  | 'AnswerRequired'
  | 'WrongCode'
  | 'CodeUsed'
  | 'SessionExpired'
  | 'UnknownQuestion'
  /** May pass; the same call can be made again. */
  | 'Network'
  | 'Timeout'
  | 'TooManyRequests'
  | 'Service'
  /** Anything else that Cognito says no to; the message has its words. */
  | 'Refused';

export class GetTokenError extends Error {
  override name = 'GetTokenError';
  readonly code: GetTokenCode;

  constructor(code: GetTokenCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
