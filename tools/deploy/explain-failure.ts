/** From an error of the SDK, of the network or of ours to a sentence that says what to do. */
import { type AwsReason, identifyAws, rightIn } from '../../src/cognito/identify/aws.ts';
import { CommandError } from '../command-line/command-error.ts';
import { rightOf } from '../command-line/failed-calls.ts';
import { ConfigError } from '../config/check-config.ts';
import { DeployError } from './deploy-error.ts';
import { statusOf } from './passing-failure.ts';
import { words } from './words.ts';

/** Gives back what explains itself, and a mistake of the program's own, which should be seen whole. */
export function explainFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof CommandError || error instanceof ConfigError) return error;
  const reason = identifyAws(error) ?? (isDenied(error) ? 'right-missing' : undefined);
  if (reason) return new DeployError(sentences[reason](error), { cause: error });
  return rightOf(error) === undefined ? error : new DeployError(refused(error), { cause: error });
}

const unreachable = ({ name, message }: Error) => words.unreachable(message || name);
const refused = (error: Error) => words.refused(rightOf(error) ?? '', `${error.name}: ${error.message}`);

const sentences: Readonly<Record<AwsReason, (error: Error) => string>> = {
  'credentials-missing': ({ message }) => words.noCredentials(message),
  'credentials-refused': ({ name, message }) => words.credentialsRejected(name, message),
  'region-missing': () => words.noRegion,
  'right-missing': (error) => words.denied(rightIn(error) ?? rightOf(error) ?? '', error.message),
  'too-many-requests': ({ message }) => words.throttled(message),
  'nothing-listens': unreachable,
  'certificate-strange': unreachable,
  'host-unknown': unreachable,
  'network-broken': unreachable,
  'no-answer-in-time': unreachable,
  'machine-refused': ({ message }) => words.machineRefused(message),
  'not-in-emulator': refused,
};

/** An answer to HEAD has no body, and so no code but the status. */
function isDenied(error: Error): boolean {
  return /^(?:Forbidden|NotAuthorized)/.test(error.name) || statusOf(error) === 403;
}
