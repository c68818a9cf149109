/** The SDK's part of a sign-in without a password: devices are proved and confirmed by SRP too; loaded for one. */
import type { ICognitoStorage } from 'amazon-cognito-identity-js';
import { type PoolAddress, SdkUser } from './sdk-user.ts';

/** @param name What the person typed; @param userName Cognito's own. */
export function deviceUser(
  { name, userName }: { name: string; userName: string },
  pool: PoolAddress,
  storage: ICognitoStorage,
): SdkUser {
  const user = new SdkUser(name, pool, storage);
  user.setAuthenticationFlowType('CUSTOM_AUTH');
  user.getCachedDeviceKeyAndPassword();
  user.rename(userName);
  return user;
}
