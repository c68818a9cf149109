/** An account as people and programs read it: plain names instead of Cognito's. */
import type { AdminGetUserResponse, UserType } from '@aws-sdk/client-cognito-identity-provider';

export type Account = {
  /** Cognito's own name for it, a UUID in pools that sign in by e-mail. */
  username: string;
  email?: string;
  /** Cognito's word, such as CONFIRMED. */
  status: string;
  enabled: boolean;
  /** ISO 8601. */
  created?: string;
  changed?: string;
  attributes: Record<string, string>;
};

export function describeAccount(user: UserType & Pick<AdminGetUserResponse, 'UserAttributes'>): Account {
  const list = user.Attributes ?? user.UserAttributes ?? [];
  const attributes = Object.fromEntries(list.map(({ Name = '', Value = '' }) => [Name, Value]));
  return {
    username: user.Username ?? '',
    ...(attributes.email && { email: attributes.email }),
    status: user.UserStatus ?? 'UNKNOWN',
    enabled: user.Enabled ?? true,
    ...(user.UserCreateDate && { created: user.UserCreateDate.toISOString() }),
    ...(user.UserLastModifiedDate && { changed: user.UserLastModifiedDate.toISOString() }),
    attributes,
  };
}
