/** Turns a user pool's deletion protection on or off and leaves everything else as it is. */
import {
  DescribeUserPoolCommand,
  UpdateUserPoolCommand,
  type UpdateUserPoolCommandInput,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Aws } from './aws.ts';

/**
 * Whether anything had to be changed. A pool that is gone needs nothing.
 *
 * UpdateUserPool resets what it is not told, so it is told everything again: should the stack stay after all, the pool is whole.
 */
export async function protectPool(aws: Aws, pool: string, wanted: 'ACTIVE' | 'INACTIVE'): Promise<boolean> {
  const found = await findPool(aws, pool);
  if (!found || found.DeletionProtection === wanted) return false;
  await aws.cognito.send(new UpdateUserPoolCommand({ ...settingsOf(found, pool), DeletionProtection: wanted }));
  return true;
}

/** False for a pool that is gone, too. */
export async function isUnprotected(aws: Aws, pool: string): Promise<boolean> {
  const found = await findPool(aws, pool);
  return found !== undefined && found.DeletionProtection !== 'ACTIVE';
}

async function findPool({ cognito }: Aws, pool: string): Promise<UserPoolType | undefined> {
  try {
    return (await cognito.send(new DescribeUserPoolCommand({ UserPoolId: pool }))).UserPool;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
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
