/** A person to whom nothing has happened yet. */
import type { User } from '../store/user.ts';

/** @param createdAt milliseconds since 1970. */
export function blankUser({ createdAt, ...own }: Pick<User, 'username' | 'createdAt' | 'status' | 'attributes'>): User {
  return {
    ...own,
    createdAt,
    modifiedAt: createdAt,
    enabled: true,
    pendingAttributes: {},
    codes: [],
    mfa: { enabled: [] },
    devices: {},
    groups: [],
    lockout: { failures: 0, lastFailureAt: 0, lockedUntil: 0 },
  };
}
