/** Whether a client must not learn who has an account: PreventUserExistenceErrors, which the API leaves off and the console sets. */
import type { Client } from '../store/state.ts';

export function hidesPeople(client: Client): boolean {
  return client.settings.PreventUserExistenceErrors === 'ENABLED';
}
