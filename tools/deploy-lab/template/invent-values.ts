/** Made-up but well-formed ids and attributes of resources, for tests that need a stack that stands. */
import { createHash } from 'node:crypto';

export type Place = { region: string; account: string; stackName: string };

/** The same resource of the same stack always gets the same values; `type` is CloudFormation's name of the resource's type. */
export function inventValue(place: Place, resource: { name: string; type: string }, attribute?: string): string {
  const id = physicalId(place, resource);
  if (!attribute) return id;
  const value = attributesOf(place, resource.type, id)[attribute];
  if (value === undefined) throw new Error(`${resource.type} has no attribute ${attribute}`);
  return value;
}

function physicalId(place: Place, { name, type }: { name: string; type: string }): string {
  const seed = createHash('sha256').update(`${place.stackName} ${place.region} ${name}`).digest('hex');
  switch (type) {
    case 'AWS::Cognito::UserPool':
      return `${place.region}_${seed.slice(0, 9)}`;
    case 'AWS::Cognito::UserPoolClient':
      return seed.slice(0, 26);
    case 'AWS::Cognito::IdentityPool':
      return `${place.region}:${uuid(seed)}`;
    case 'AWS::CloudFront::Distribution':
      return `E${seed.slice(0, 13).toUpperCase()}`;
    case 'AWS::CertificateManager::Certificate':
      return `arn:aws:acm:us-east-1:${place.account}:certificate/${uuid(seed)}`;
    case 'AWS::CloudFront::Function':
      return `arn:aws:cloudfront::${place.account}:function/${seed.slice(0, 12)}`;
    default:
      return `${place.stackName}-${name}-${seed.slice(0, 12)}`.toLowerCase();
  }
}

function uuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
}

function attributesOf({ region, account }: Place, type: string, id: string): Record<string, string> {
  switch (type) {
    case 'AWS::Cognito::UserPoolDomain':
      return { CloudFrontDistribution: 'd0123456789abc.cloudfront.net' };
    case 'AWS::Cognito::UserPool':
      return {
        Arn: `arn:aws:cognito-idp:${region}:${account}:userpool/${id}`,
        ProviderName: `cognito-idp.${region}.amazonaws.com/${id}`,
        ProviderURL: `https://cognito-idp.${region}.amazonaws.com/${id}`,
      };
    case 'AWS::S3::Bucket':
      return { Arn: `arn:aws:s3:::${id}`, RegionalDomainName: `${id}.s3.${region}.amazonaws.com` };
    case 'AWS::CloudFront::Distribution':
      return { DomainName: `d${id.toLowerCase()}.cloudfront.net` };
    case 'AWS::CloudFront::Function':
      return { FunctionARN: id };
    case 'AWS::CloudFront::KeyValueStore':
      return { Arn: `arn:aws:cloudfront::${account}:key-value-store/${id}` };
    case 'AWS::IAM::Role':
      return { Arn: `arn:aws:iam::${account}:role/${id}` };
    case 'AWS::Lambda::Function':
      return { Arn: `arn:aws:lambda:${region}:${account}:function:${id}` };
    case 'AWS::Logs::LogGroup':
      return { Arn: `arn:aws:logs:${region}:${account}:log-group:${id}:*` };
    default:
      return {};
  }
}
