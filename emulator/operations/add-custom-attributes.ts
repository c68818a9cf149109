/** AddCustomAttributes: people of a pool can have more attributes from now on; none can be taken away again. */
import type {
  AddCustomAttributesRequest,
  AddCustomAttributesResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { customName, schemaOf } from '../people/schema.ts';
import { checkCustom, MOST_CUSTOM } from '../people/schema-settings.ts';
import { findPool } from '../pools/find.ts';
import type { World } from '../world.ts';

export function addCustomAttributes(
  world: World,
  { UserPoolId, CustomAttributes = [] }: AddCustomAttributesRequest,
): AddCustomAttributesResponse {
  const pool = findPool(world, UserPoolId);
  // Under their full names: what is called `email` here is `custom:email`.
  const added = CustomAttributes.map((attribute) => ({ ...checkCustom(attribute), Name: customName(attribute) }));
  const known = schemaOf(pool).map(({ Name }) => Name);
  const names = added.map(({ Name }) => Name);
  const again = names.find((name, place) => known.includes(name) || names.indexOf(name) < place);
  if (again) refuse('InvalidParameter', `${again}: Existing attribute already has name ${again}.`);
  const custom = [...known, ...names].filter((name) => name.includes('custom:'));
  if (custom.length > MOST_CUSTOM) {
    // Unlike Cognito, perhaps: the text is a guess; the quota is in the developer guide.
    refuse('InvalidParameter', `A user pool cannot have more than ${MOST_CUSTOM} custom attributes.`);
  }
  pool.settings = { ...pool.settings, Schema: [...(pool.settings.Schema ?? []), ...added] };
  pool.modifiedAt = world.clock.now();
  return {};
}
