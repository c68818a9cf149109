/** Words that a property may have where the schema is silent: the SDK's own lists for the same fields of the same services. */
import * as cloudFront from '@aws-sdk/client-cloudfront';
import * as cognito from '@aws-sdk/client-cognito-identity-provider';
import * as s3 from '@aws-sdk/client-s3';

const words: Record<string, Record<string, Record<string, string>>> = {
  'AWS::Cognito::': {
    AttributeDataType: cognito.AttributeDataType,
    AttributesRequireVerificationBeforeUpdate: cognito.VerifiedAttributeType,
    AutoVerifiedAttributes: cognito.VerifiedAttributeType,
    DefaultEmailOption: cognito.DefaultEmailOptionType,
    DeletionProtection: cognito.DeletionProtectionType,
    EmailSendingAccount: cognito.EmailSendingAccountType,
    EnabledMfas: { SMS: 'SMS_MFA', TOTP: 'SOFTWARE_TOKEN_MFA', EMAIL: 'EMAIL_OTP' },
    ExplicitAuthFlows: cognito.ExplicitAuthFlowsType,
    MfaConfiguration: cognito.UserPoolMfaType,
    PreventUserExistenceErrors: cognito.PreventUserExistenceErrorTypes,
    'RecoveryMechanisms.Name': cognito.RecoveryOptionNameType,
    'TokenValidityUnits.AccessToken': cognito.TimeUnitsType,
    'TokenValidityUnits.IdToken': cognito.TimeUnitsType,
    'TokenValidityUnits.RefreshToken': cognito.TimeUnitsType,
    UsernameAttributes: cognito.UsernameAttributeType,
  },
  'AWS::CloudFront::': {
    AllowedMethods: cloudFront.Method,
    CookieBehavior: cloudFront.CachePolicyCookieBehavior,
    EventType: cloudFront.EventType,
    HeaderBehavior: cloudFront.CachePolicyHeaderBehavior,
    HttpVersion: cloudFront.HttpVersion,
    MinimumProtocolVersion: cloudFront.MinimumProtocolVersion,
    OriginAccessControlOriginType: cloudFront.OriginAccessControlOriginTypes,
    OriginProtocolPolicy: cloudFront.OriginProtocolPolicy,
    OriginSSLProtocols: cloudFront.SslProtocol,
    PriceClass: cloudFront.PriceClass,
    QueryStringBehavior: cloudFront.CachePolicyQueryStringBehavior,
    'ReferrerPolicy.ReferrerPolicy': cloudFront.ReferrerPolicyList,
    Runtime: cloudFront.FunctionRuntime,
    SigningBehavior: cloudFront.OriginAccessControlSigningBehaviors,
    SigningProtocol: cloudFront.OriginAccessControlSigningProtocols,
    SslSupportMethod: cloudFront.SSLSupportMethod,
    ViewerProtocolPolicy: cloudFront.ViewerProtocolPolicy,
  },
  'AWS::S3::': { SSEAlgorithm: s3.ServerSideEncryption },
  'AWS::ApiGatewayV2::': {
    ProtocolType: { HTTP: 'HTTP', WEBSOCKET: 'WEBSOCKET' },
    AuthorizerType: { JWT: 'JWT', REQUEST: 'REQUEST' },
    AuthorizationType: { NONE: 'NONE', JWT: 'JWT', AWS_IAM: 'AWS_IAM', CUSTOM: 'CUSTOM' },
    IntegrationType: { AWS_PROXY: 'AWS_PROXY', HTTP_PROXY: 'HTTP_PROXY' },
    PayloadFormatVersion: { one: '1.0', two: '2.0' },
  },
  'AWS::Lambda::': { Architectures: { arm: 'arm64', intel: 'x86_64' } },
};

/** Undefined where any text goes. `path` is the property's, such as `UserPool.Schema.0.AttributeDataType`. */
export function permittedWords(type: string, path: string): string[] | undefined {
  const names = path.split('.').filter((part) => !/^\d+$/.test(part));
  const service = Object.entries(words).find(([prefix]) => type.startsWith(prefix))?.[1];
  const list = service?.[names.slice(-2).join('.')] ?? service?.[names.at(-1) ?? ''];
  return list && Object.values(list);
}
