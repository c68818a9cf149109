/**
 * Cognito's protocol, AWS JSON 1.1: the operation is named in a header, request and answer are JSON, errors stand in the body and
 * in headers. HTTP itself is `server.ts`'s matter.
 */
import { stopped } from '../clock.ts';
import { CognitoException, refuse, refuseAsMissing } from '../errors.ts';
import { identityPoolOperations, needsSignature, userPoolOperations } from '../operations/all.ts';
import { entry } from '../store/entries.ts';
import { Unsaved } from '../store/store.ts';
import type { World } from '../world.ts';
import { requestShape } from './shapes/amazon-shapes.ts';
import { checkShape } from './shapes/check-shape.ts';
import type { Service } from './shapes/limits.ts';

export type Call = {
  /** The `X-Amz-Target` header: `AWSCognitoIdentityProviderService.SignUp`. */
  target: string | undefined;
  authorization: string | undefined;
  body: string;
};

export type Answer = { status: number; headers: Record<string, string>; body: string };

const services: Record<string, Service> = {
  AWSCognitoIdentityProviderService: 'user-pools',
  AWSCognitoIdentityService: 'identity-pools',
};

/** The part of a target after the full stop. */
export function operationName(target: string | undefined): string {
  return target?.split('.')[1] ?? '';
}

/**
 * Does what a call asks for. Whatever goes wrong becomes an answer.
 *
 * Unlike Cognito: any signature will do, whoever made it; only its absence is noticed.
 */
export async function answerCall(world: World, call: Call): Promise<Answer> {
  try {
    return success(await perform(world, call));
  } catch (error) {
    return failure(error);
  }
}

async function perform(world: World, { target, authorization, body }: Call): Promise<object> {
  const service = entry(services, target?.split('.')[0] ?? '');
  const name = operationName(target);
  const table = service === 'identity-pools' ? identityPoolOperations : userPoolOperations;
  const operation = service && entry(table, name);
  const shape = service && requestShape(service, name);
  if (!operation || !shape) refuseAsMissing(`operation ${target ?? '(no X-Amz-Target header)'}`);
  if (service === 'user-pools' && !authorization && needsSignature(name)) {
    refuse('MissingAuthenticationToken', 'Missing Authentication Token');
  }
  // However long it takes, an operation has one time: both tokens of a sign-in are of the same second.
  const region = signedRegion(authorization) ?? world.region;
  const input = checkShape(shape, parse(body), service === 'identity-pools' ? 'Validation' : 'InvalidParameter');
  return operation({ ...world, region, clock: stopped(world.clock) }, input as never);
}

/** Where a signature is good, by its scope: `Credential=KEY/20301231/eu-west-1/cognito-idp/aws4_request`. */
function signedRegion(authorization: string | undefined): string | undefined {
  return /Credential=[^/,\s=]+\/\d{8}\/([a-z]{2}(?:-[a-z]+)+-\d)\//.exec(authorization ?? '')?.[1];
}

/** Unlike Cognito: the texts for what is not JSON, or too large, are ours. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body || '{}');
  } catch {
    throw new CognitoException('SerializationException', 'The request body is not JSON');
  }
}

export function success(output: object): Answer {
  return { status: 200, headers: {}, body: JSON.stringify(output, secondsForDates) };
}

/** Cognito writes times as seconds since 1970, with milliseconds as a fraction. */
function secondsForDates(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const original = this[key];
  return original instanceof Date ? original.getTime() / 1000 : value;
}

/** @param error what an operation threw; anything but a CognitoException is a fault of the emulator. */
export function failure(error: unknown): Answer {
  if (error instanceof Unsaved) return failure(new CognitoException('InternalErrorException', error.message, 500));
  if (!(error instanceof CognitoException)) return failure(internalError(error));
  return {
    status: error.status,
    headers: { 'x-amzn-ErrorType': `${error.type}:`, 'x-amzn-ErrorMessage': headerText(error.message) },
    body: JSON.stringify({ __type: error.type, message: error.message }),
  };
}

function internalError(error: unknown): CognitoException {
  console.error('The emulator failed:', error);
  return new CognitoException('InternalErrorException', 'The emulator failed; its console says how.', 500);
}

/** Clients and proxies take 8 kB of headers and no more, some of them. */
const LONGEST_HEADER = 6000;

/** Headers take visible ASCII only, and not too much of it; the body has the text as it is. */
function headerText(text: string): string {
  return text
    .slice(0, LONGEST_HEADER)
    .replaceAll(/[^\x20-\x7e]+/g, ' ')
    .trim();
}
