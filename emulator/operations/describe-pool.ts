/** Pools and clients as DescribeUserPool and DescribeUserPoolClient show them, with what Cognito puts where nothing was said. */
import type { UserPoolClientType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { passwordPolicy } from '../people/password-policy.ts';
import { schemaOf } from '../people/schema.ts';
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
    VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
    UserPoolTags: {},
    ...settings,
    Policies: { ...settings.Policies, PasswordPolicy: passwordPolicy(pool) },
    SchemaAttributes: schemaOf(pool),
    Id: pool.id,
    Name: pool.name,
    Arn: poolArn(pool),
    CreationDate: new Date(pool.createdAt),
    LastModifiedDate: new Date(pool.modifiedAt),
    EstimatedNumberOfUsers: countRows(pool.users),
  };
}

export function describeClient(pool: Pool, client: Client): UserPoolClientType {
  return {
    RefreshTokenValidity: 30,
    TokenValidityUnits: {},
    ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
    AllowedOAuthFlowsUserPoolClient: false,
    EnableTokenRevocation: true,
    EnablePropagateAdditionalUserContextData: false,
    AuthSessionValidity: 3,
    PreventUserExistenceErrors: 'LEGACY',
    ...client.settings,
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
