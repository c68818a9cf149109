/** Whether each refresh of a client's tokens brings a new refresh token. */
import type { Client } from '../store/state.ts';

export function rotates(client: Client): boolean {
  return client.settings.RefreshTokenRotation?.Feature === 'ENABLED';
}

/** For how many milliseconds a replaced refresh token is still good. */
export function gracePeriod(client: Client): number {
  return (client.settings.RefreshTokenRotation?.RetryGracePeriodSeconds ?? 0) * 1000;
}
