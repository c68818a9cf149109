/** AddCustomAttributes: people of a pool can have more attributes from now on; none can be taken away again. */
import type {
  AddCustomAttributesRequest,
  AddCustomAttributesResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { schemaOf } from '../people/schema.ts';
import { findPool } from '../pools/find.ts';
import type { World } from '../world.ts';

export function addCustomAttributes(
  world: World,
  { UserPoolId, CustomAttributes = [] }: AddCustomAttributesRequest,
): AddCustomAttributesResponse {
  const pool = findPool(world, UserPoolId);
  for (const { Name = '', Required, DeveloperOnlyAttribute } of CustomAttributes) {
    const name = `${DeveloperOnlyAttribute ? 'dev:' : ''}custom:${Name}`;
    if (Required) refuse('InvalidParameter', 'Required custom attributes are not supported currently.');
    if (schemaOf(pool).some((attribute) => attribute.Name === name)) {
      refuse('InvalidParameter', `${name}: Existing attribute already has name ${name}.`);
    }
  }
  pool.settings = { ...pool.settings, Schema: [...(pool.settings.Schema ?? []), ...CustomAttributes] };
  pool.modifiedAt = world.clock.now();
  return {};
}
