/** The four services that deploying talks to, set up alike: one region, patience with throttling, errors that know their call. */
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { S3Client } from '@aws-sdk/client-s3';
import { checkProfile } from '../command-line/aws-profile.ts';
import { checkRegion } from '../command-line/aws-region.ts';
import { rememberCall } from '../command-line/failed-calls.ts';

export type Aws = {
  region: string;
  /** What clients are made with, for services that few stacks need. */
  settings: { maxAttempts: number; region?: string };
  cloudFormation: CloudFormationClient;
  cloudFront: CloudFrontClient;
  cognito: CognitoIdentityProviderClient;
  s3: S3Client;
  /** Milliseconds between two looks at something that takes its time. */
  pause: number;
};

export type AwsOptions = {
  /** Left out: the one of the environment or the profile. */
  region?: string | undefined;
  pause: number;
};

/**
 * A profile or a region that there is not is named here, before anything is asked. Credentials come from the SDK's usual chain, addresses from `AWS_ENDPOINT_URL` where it is set.
 *
 * @throws {CommandError} @throws {Error} of the SDK when no region is set anywhere.
 */
export async function connectAws({ region, pause }: AwsOptions): Promise<Aws> {
  await checkProfile();
  const { AWS_REGION, AWS_DEFAULT_REGION } = process.env;
  // The last is the AWS CLI's name for it, which the SDK for JavaScript does not know.
  const given = region ?? (AWS_REGION || AWS_DEFAULT_REGION);
  if (given !== undefined && given !== '') checkRegion(given, sourceOf(region));
  // Eight tries wait about half a minute between them, which outlasts the usual limits.
  const maxAttempts = Number(process.env.AWS_MAX_ATTEMPTS) || 8;
  const settings = { maxAttempts, ...(given && { region: given }) };
  const aws = {
    cloudFormation: new CloudFormationClient(settings),
    cloudFront: new CloudFrontClient(settings),
    cognito: new CognitoIdentityProviderClient(settings),
    s3: new S3Client(settings),
  };
  aws.cloudFormation.middlewareStack.add(rememberCall('cloudformation'), { step: 'initialize' });
  aws.cloudFront.middlewareStack.add(rememberCall('cloudfront'), { step: 'initialize' });
  aws.cognito.middlewareStack.add(rememberCall('cognito-idp'), { step: 'initialize' });
  aws.s3.middlewareStack.add(rememberCall('s3'), { step: 'initialize' });
  const chosen = given || (await aws.cloudFormation.config.region());
  if (!given) checkRegion(chosen, 'The profile’s region');
  return { ...aws, settings, pause, region: chosen };
}

function sourceOf(region: string | undefined): string {
  if (region !== undefined) return '--region';
  return process.env.AWS_REGION ? 'AWS_REGION' : 'AWS_DEFAULT_REGION';
}
