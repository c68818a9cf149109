/** Pools and clients as DescribeUserPool and DescribeUserPoolClient show them, with what Cognito puts where nothing was said. */
import type { UserPoolClientType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { passwordPolicy } from '../people/password-policy.ts';
import { schemaOf } from '../people/schema.ts';
import { listKept } from '../pools/kept.ts';
import { describeLevelNames } from '../pools/level-names.ts';
import { countRows } from '../store/rows.ts';
import type { Client, Pool } from '../store/state.ts';

export function describePool(pool: Pool): UserPoolType {
  const { Schema: _, ...settings } = pool.settings;
  return {
    MfaConfiguration: 'OFF',
    DeletionProtection: 'INACTIVE',
    UserPoolTier: 'ESSENTIALS',
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
    LambdaConfig: {},
    UserPoolTags: {},
    ...settings,
    ...verificationWords(settings),
    Policies: { ...settings.Policies, PasswordPolicy: passwordPolicy(pool) },
    SchemaAttributes: schemaOf(pool),
    Id: pool.id,
    Name: pool.name,
    Arn: poolArn(pool),
    CreationDate: new Date(pool.createdAt),
    LastModifiedDate: new Date(pool.modifiedAt),
    EstimatedNumberOfUsers: countRows(pool.users),
    ...describeLevelNames(pool),
    ...describeDomains(pool),
  };
}

function describeDomains(pool: Pool): Pick<UserPoolType, 'Domain' | 'CustomDomain'> {
  const domains = listKept(pool, 'domain').map(({ name, value }) =>
    value.CustomDomainConfig ? { CustomDomain: name } : { Domain: name },
  );
  return Object.assign({}, ...domains);
}

/** The words of messages stand in the template, and where they stood before there was one: each says what the other was given. */
function verificationWords(settings: Pool['settings']): Partial<UserPoolType> {
  const { EmailMessage, EmailSubject, SmsMessage, ...others } = settings.VerificationMessageTemplate ?? {};
  const message = EmailMessage ?? settings.EmailVerificationMessage;
  const subject = EmailSubject ?? settings.EmailVerificationSubject;
  const text = SmsMessage ?? settings.SmsVerificationMessage;
  return {
    ...(message !== undefined && { EmailVerificationMessage: message }),
    ...(subject !== undefined && { EmailVerificationSubject: subject }),
    ...(text !== undefined && { SmsVerificationMessage: text }),
    VerificationMessageTemplate: {
      DefaultEmailOption: 'CONFIRM_WITH_CODE',
      ...others,
      ...(message !== undefined && { EmailMessage: message }),
      ...(subject !== undefined && { EmailSubject: subject }),
      ...(text !== undefined && { SmsMessage: text }),
    },
  };
}

export function describeClient(pool: Pool, client: Client): UserPoolClientType {
  return {
    TokenValidityUnits: {},
    ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
    AllowedOAuthFlowsUserPoolClient: false,
    EnableTokenRevocation: true,
    EnablePropagateAdditionalUserContextData: false,
    AuthSessionValidity: 3,
    PreventUserExistenceErrors: 'LEGACY',
    ...client.settings,
    // Zero, as nothing, is thirty days.
    RefreshTokenValidity: client.settings.RefreshTokenValidity || 30,
    UserPoolId: pool.id,
    ClientId: client.id,
    ClientName: client.name,
    ...(client.secret !== undefined && { ClientSecret: client.secret }),
    CreationDate: new Date(client.createdAt),
    LastModifiedDate: new Date(client.modifiedAt),
  };
}

function poolArn({ id }: Pool): string {
  const [region] = id.split('_');
  return `arn:aws:cognito-idp:${region}:000000000000:userpool/${id}`;
}
