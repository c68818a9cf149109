/** From an error of the SDK, of the network or of ours to a sentence that says what to do. */
import { ConfigError } from '../check-config.ts';
import { CommandError } from '../command-line/command-error.ts';
import { DeployError } from './deploy-error.ts';
import { rightOf } from './failed-calls.ts';
import { codeOf, networkTrouble, statusOf, throttling } from './passing-failure.ts';
import { words } from './words.ts';

const rejected = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
]);

/** Gives back what explains itself, and a mistake of the program's own, which should be seen whole. */
export function explainFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof CommandError || error instanceof ConfigError) return error;
  const sentence = sentenceFor(error);
  return sentence === undefined ? error : new DeployError(sentence, { cause: error });
}

function sentenceFor(error: Error): string | undefined {
  const { name, message } = error;
  if (/^CredentialsProviderError|^CredentialUnavailable/.test(name)) return words.noCredentials(message);
  if (/Region is missing/.test(message)) return words.noRegion;
  if (rejected.has(name)) return words.credentialsRejected(name, message);
  if (isDenied(error)) return words.denied(actionIn(message) ?? rightOf(error) ?? '', message);
  if (throttling.has(name)) return words.throttled(message);
  if (networkTrouble.has(codeOf(error) ?? name)) return words.unreachable(message || name);
  if ('syscall' in error) return words.machineRefused(message);
  return rightOf(error) === undefined ? undefined : words.refused(rightOf(error) ?? '', `${name}: ${message}`);
}

/** An answer to HEAD has no body, and so no code but the status. */
function isDenied(error: Error): boolean {
  return /AccessDenied|^Forbidden$|NotAuthorized/.test(error.name) || statusOf(error) === 403;
}

function actionIn(message: string): string | undefined {
  return /not authorized to perform:? ([\w-]+:\w+)/.exec(message)?.[1];
}
