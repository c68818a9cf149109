/** An example of a token trigger, as `npm start` has it: a claim of one's own in the ID token. */
import type { PreTokenGenerationEvent } from '../../emulator/emulator.ts';

export function exampleClaims(event: PreTokenGenerationEvent): PreTokenGenerationEvent {
  event.response.claimsOverrideDetails = { claimsToAddOrOverride: { plan: 'demo' } };
  return event;
}
