/** A person as administrators see them. */
import type { AdminGetUserResponse, UserType } from '@aws-sdk/client-cognito-identity-provider';
import type { User } from '../store/user.ts';
import { attributeList } from './attributes.ts';

/** @param only names of the attributes to show; all of them, unless given. */
export function describeUser(user: User, only?: string[]): UserType {
  const shown = Object.entries(user.attributes).filter(([name]) => only?.includes(name) ?? true);
  return {
    Username: user.username,
    Attributes: attributeList(Object.fromEntries(shown)),
    UserCreateDate: new Date(user.createdAt),
    UserLastModifiedDate: new Date(user.modifiedAt),
    Enabled: user.enabled,
    UserStatus: user.status,
  };
}

/** The two members are absent when nothing is set. */
export function describeMfa(user: User): Pick<AdminGetUserResponse, 'PreferredMfaSetting' | 'UserMFASettingList'> {
  const { preferred, enabled } = user.mfa;
  return {
    ...(preferred !== undefined && { PreferredMfaSetting: preferred }),
    ...(enabled.length > 0 && { UserMFASettingList: [...enabled] }),
  };
}
