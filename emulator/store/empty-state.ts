/** What an emulator remembers before anybody has spoken to it. */
import type { State } from './state.ts';

export function emptyState(): State {
  return { pools: {}, identityPools: {}, inbox: [] };
}
