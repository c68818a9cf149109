/** An ID token for temporary AWS credentials: the enhanced flow of a Cognito identity pool. */
import { config } from '#config';
import { type CallOptions, call } from './call.ts';
import { identityEndpointOf } from './endpoints.ts';
import { CognitoError } from './error.ts';

export type AwsCredentials = {
  identityId: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  /** Seconds since 1970. */
  expiration: number;
};

/**
 * @param issuer The ID token's `iss`: the identity pool knows the user pool by it.
 * @throws {CognitoError}
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html
 */
export async function awsCredentials(idToken: string, issuer: string): Promise<AwsCredentials> {
  const { identityPoolId = '', identityEndpoint } = config;
  const options: CallOptions = {
    endpoint: identityEndpointOf({ identityPoolId, identityEndpoint }),
    service: 'AWSCognitoIdentityService',
  };
  const Logins = { [issuer.replace(/^https?:\/\//, '')]: idToken };
  const { IdentityId } = await call('GetId', { IdentityPoolId: identityPoolId, Logins }, options);
  const { Credentials } = await call('GetCredentialsForIdentity', { IdentityId, Logins }, options);
  const { AccessKeyId, SecretKey, SessionToken, Expiration } = Credentials ?? {};
  if (!IdentityId || !AccessKeyId || !SecretKey || !SessionToken || !Expiration) {
    throw new CognitoError('Service', 'GetCredentialsForIdentity', 'No credentials');
  }
  return {
    identityId: IdentityId,
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretKey,
    sessionToken: SessionToken,
    expiration: Expiration,
  };
}
