/** Something that a person has to know or do before a command can go on. */
export class DeployError extends Error {
  override name = 'DeployError';
  /** 1 when the work failed, 2 when the command line was wrong. */
  readonly exitCode: 1 | 2;

  constructor(sentence: string, options: { exitCode?: 1 | 2; cause?: unknown } = {}) {
    super(sentence, { cause: options.cause });
    this.exitCode = options.exitCode ?? 1;
  }
}
