/** Refuses a region that lacks a service, before anything is made there: in the middle of a stack it would be told in riddles. */
import { GetParametersCommand, SSMClient, SSMServiceException } from '@aws-sdk/client-ssm';
import { misuse } from '../command-line/command-error.ts';
import type { Aws } from './aws.ts';
import { isPassing } from './passing-failure.ts';
import { words } from './words.ts';

/** As AWS lists them in the public parameters of Systems Manager. */
const services = ['cognito-idp', 'lambda', 'apigateway', 's3'];

/**
 * By AWS's own word; who may not read that, or has an emulator that does not know it, goes on without.
 *
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters-global-infrastructure.html
 *
 * @throws {CommandError}
 */
export async function checkServices({ region, settings }: Aws): Promise<void> {
  if (/^(?:cn|us-gov|us-iso\w*|eusc)-/.test(region)) throw misuse(words.otherPartition(region));
  const place = `/aws/service/global-infrastructure/regions/${region}`;
  const names = services.map((service) => `${place}/services/${service}`);
  const missing = await unknownOf([place, ...names], settings);
  // Where the region itself is unknown, nothing is known of it.
  if (!missing || missing.includes(place)) return;
  const [first] = missing;
  if (first) throw misuse(words.serviceMissing(region, first.split('/').at(-1) ?? ''));
}

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html */
const withoutLogs = new Set([
  ...[
    'af-south-1',
    'ap-east-1',
    'ap-south-2',
    'ap-southeast-3',
    'ap-southeast-4',
    'ca-west-1',
    'eu-south-1',
    'eu-south-2',
  ],
  ...['eu-central-2', 'il-central-1', 'me-central-1', 'me-south-1'],
]);

/** @throws {CommandError} for a log that CloudFront could not write: it has no way into regions that have to be opted into. */
export function checkLog({ region }: Pick<Aws, 'region'>, { AccessLog }: Record<string, string>): void {
  if (AccessLog === 'yes' && withoutLogs.has(region)) throw misuse(words.noLogsThere(region));
}

async function unknownOf(Names: string[], settings: Aws['settings']): Promise<string[] | undefined> {
  try {
    const answer = await new SSMClient({ ...settings, maxAttempts: 2 }).send(new GetParametersCommand({ Names }));
    return answer.InvalidParameters ?? [];
  } catch (error) {
    if (error instanceof SSMServiceException || isPassing(error)) return undefined;
    throw error;
  }
}
