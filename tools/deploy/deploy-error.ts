/** Something that a person has to know or do before a deployment can go on. */
import { CommandError } from '../command-line/command-error.ts';

export class DeployError extends CommandError {
  override name = 'DeployError';

  constructor(sentence: string, options: { cause?: unknown } = {}) {
    super('Deployment', sentence, options);
  }
}
