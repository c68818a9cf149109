/** Turns a user pool's deletion protection on or off and leaves everything else as it is. */
import {
  DescribeUserPoolCommand,
  UpdateUserPoolCommand,
  type UpdateUserPoolCommandInput,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Aws } from './aws.ts';

/** UpdateUserPool resets what it is not told, so it is told everything again: should the stack stay after all, the pool is whole. */
export async function protectPool({ cognito }: Aws, pool: string, wanted: 'ACTIVE' | 'INACTIVE'): Promise<void> {
  const { UserPool } = await cognito.send(new DescribeUserPoolCommand({ UserPoolId: pool }));
  if (!UserPool || UserPool.DeletionProtection === wanted) return;
  await cognito.send(new UpdateUserPoolCommand({ ...settingsOf(UserPool, pool), DeletionProtection: wanted }));
}

function settingsOf(pool: UserPoolType, id: string): UpdateUserPoolCommandInput {
  return {
    UserPoolId: id,
    AccountRecoverySetting: pool.AccountRecoverySetting,
    AdminCreateUserConfig: pool.AdminCreateUserConfig && {
      // Its UnusedAccountValidityDays may not be said together with the policy's TemporaryPasswordValidityDays.
      AllowAdminCreateUserOnly: pool.AdminCreateUserConfig.AllowAdminCreateUserOnly,
      InviteMessageTemplate: pool.AdminCreateUserConfig.InviteMessageTemplate,
    },
    AutoVerifiedAttributes: pool.AutoVerifiedAttributes,
    DeviceConfiguration: pool.DeviceConfiguration,
    EmailConfiguration: pool.EmailConfiguration,
    LambdaConfig: pool.LambdaConfig,
    MfaConfiguration: pool.MfaConfiguration,
    Policies: pool.Policies,
    SmsConfiguration: pool.SmsConfiguration,
    UserAttributeUpdateSettings: pool.UserAttributeUpdateSettings,
    UserPoolAddOns: pool.UserPoolAddOns,
    UserPoolTags: pool.UserPoolTags,
    UserPoolTier: pool.UserPoolTier,
    VerificationMessageTemplate: pool.VerificationMessageTemplate,
  };
}
