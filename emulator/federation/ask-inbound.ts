/** Asks the pool's InboundFederation trigger what of a provider's answer is to be believed. */
import { askTrigger } from '../triggers/ask-trigger.ts';
import type { InboundFederationEvent } from '../triggers/events.ts';
import type { World } from '../world.ts';
import { textOf } from './map-attributes.ts';
import type { Door, Profile, Visit } from './profile.ts';

type Kind = InboundFederationEvent['request']['providerType'];

/**
 * Unlike Cognito, perhaps: whose account it is stays what the provider has said, whatever the trigger says.
 *
 * @returns the profile with the trigger's attributes in the place of all that the provider has told; as it is, where there are none.
 */
export async function askInbound(world: World, { pool, client }: Door, { provider, profile }: Visit): Promise<Profile> {
  const { ProviderType = provider.name } = provider.value;
  const parts = Object.entries(profile.answered).map(([name, told]) => [name, textsOf(told)]);
  const answer = await askTrigger(world, pool, 'InboundFederation', {
    source: 'InboundFederation_ExternalProvider',
    clientId: client.id,
    userName: profile.subject,
    request: {
      providerName: provider.name,
      providerType: ProviderType as Kind,
      attributes: Object.fromEntries(parts),
    },
  });
  const claims = answer?.userAttributesToMap ?? {};
  return Object.keys(claims).length > 0 ? { ...profile, claims } : profile;
}

function textsOf(told: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(told).flatMap(([name, value]) => {
    const text = textOf(value);
    return text === undefined ? [] : [[name, text]];
  });
  return Object.fromEntries(texts) as Record<string, string>;
}
