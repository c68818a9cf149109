/** Something that stops a command and that a person can do something about; the message says what. */
export class CommandError extends Error {
  override name = 'CommandError';
  /** Cognito's name for it without `Exception`, or one of ours: for programs that read `--json`. */
  readonly code: string;
  /** 1 when the work was refused or failed, 2 when the command line or the configuration is wrong. */
  readonly exitCode: 1 | 2;

  constructor(code: string, message: string, options: { exitCode?: 1 | 2; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.exitCode = options.exitCode ?? 1;
  }
}

/** A command line that can't be carried out; nothing has been done. */
export function misuse(message: string, cause?: unknown): CommandError {
  return new CommandError('Usage', message, { exitCode: 2, cause });
}
