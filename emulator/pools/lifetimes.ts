/** How long a client's tokens and sessions live, in milliseconds. */
import type { TimeUnitsType } from '@aws-sdk/client-cognito-identity-provider';
import type { Client } from '../store/state.ts';

type Lifetimes = { access: number; id: number; refresh: number; session: number };

const lengths: Record<TimeUnitsType, number> = { seconds: 1000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

/** Unset or zero means, as in Cognito, an hour for access and ID tokens, thirty days, and three minutes. */
export function lifetimes({ settings }: Pick<Client, 'settings'>): Lifetimes {
  const { AccessToken = 'hours', IdToken = 'hours', RefreshToken = 'days' } = settings.TokenValidityUnits ?? {};
  return {
    access: (settings.AccessTokenValidity ?? 0) * lengths[AccessToken] || lengths.hours,
    id: (settings.IdTokenValidity ?? 0) * lengths[IdToken] || lengths.hours,
    refresh: (settings.RefreshTokenValidity ?? 0) * lengths[RefreshToken] || 30 * lengths.days,
    session: (settings.AuthSessionValidity ?? 0) * lengths.minutes || 3 * lengths.minutes,
  };
}
