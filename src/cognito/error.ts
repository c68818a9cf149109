/** Why Cognito did not do what was asked; `words/explain.ts` turns it into a sentence. */

/** What can go wrong without an answer of Cognito's own: on the way there, and where its tokens are to be kept. */
export type FailureCode =
  | 'Network'
  | 'Timeout'
  | 'Service'
  | 'Challenge'
  | 'StorageBlocked'
  | 'StorageFull'
  | 'StorageMisfit';

/** How a try compares with the one before it, whose answer got lost. */
export type LostTry = 'same' | 'other';

/** Its fields are declared and not made: each would be a line in what every page loads. */
export class CognitoError extends Error {
  override name = 'CognitoError';
  /** Cognito's name for it without `Exception` (`NotAuthorized`), or a {@link FailureCode}. */
  declare readonly code: string;
  /** The operation that was asked for, such as `InitiateAuth`. */
  declare readonly operation: string;
  /** That the try before this one had no answer, and may have been carried out: with the same values, or with others. */
  declare lastTry?: LostTry | undefined;

  /** @param message Cognito's own text; the name of the question for `Challenge`. */
  constructor(code: string, operation: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.operation = operation;
  }
}
