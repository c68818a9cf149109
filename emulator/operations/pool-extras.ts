/** Log delivery, risk and the look of the hosted pages: one setting for a pool, or for one of its clients. */
import type {
  DescribeRiskConfigurationRequest,
  DescribeRiskConfigurationResponse,
  GetLogDeliveryConfigurationRequest,
  GetLogDeliveryConfigurationResponse,
  GetUICustomizationRequest,
  GetUICustomizationResponse,
  RiskConfigurationType,
  SetLogDeliveryConfigurationRequest,
  SetRiskConfigurationRequest,
  SetUICustomizationRequest,
  UICustomizationType,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { findPool, findPoolClient } from '../pools/find.ts';
import { datesOf, findKept, type KeptAs, keep, listKept } from '../pools/kept.ts';
import { readImage } from '../pools/ui-image.ts';
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';

/** What Amazon calls every client together. */
const ALL = 'ALL';

export function setLogDeliveryConfiguration(
  world: World,
  { UserPoolId, LogConfigurations = [] }: SetLogDeliveryConfigurationRequest,
): GetLogDeliveryConfigurationResponse {
  const pool = findPool(world, UserPoolId);
  keep(world, pool, { kind: 'log-delivery', name: ALL, value: { LogConfigurations } });
  return { LogDeliveryConfiguration: { UserPoolId: pool.id, LogConfigurations } };
}

export function getLogDeliveryConfiguration(
  world: World,
  { UserPoolId }: GetLogDeliveryConfigurationRequest,
): GetLogDeliveryConfigurationResponse {
  const pool = findPool(world, UserPoolId);
  const { LogConfigurations } = findKept(pool, 'log-delivery', ALL)?.value ?? { LogConfigurations: [] };
  return { LogDeliveryConfiguration: { UserPoolId: pool.id, LogConfigurations } };
}

export function setRiskConfiguration(
  world: World,
  given: SetRiskConfigurationRequest,
): { RiskConfiguration: RiskConfigurationType } {
  const pool = findPool(world, given.UserPoolId);
  const name = clientName(pool, given.ClientId);
  return { RiskConfiguration: describeRisk(keep(world, pool, { kind: 'risk', name, value: given })) };
}

/** A client without one of its own has the pool's. */
export function describeRiskConfiguration(
  world: World,
  { UserPoolId, ClientId }: DescribeRiskConfigurationRequest,
): DescribeRiskConfigurationResponse {
  const pool = findPool(world, UserPoolId);
  const found = findKept(pool, 'risk', clientName(pool, ClientId)) ?? findKept(pool, 'risk', ALL);
  return { RiskConfiguration: found ? describeRisk(found) : { UserPoolId: pool.id } };
}

function describeRisk({ value, modifiedAt }: KeptAs<'risk'>): RiskConfigurationType {
  return { ...value, LastModifiedDate: new Date(modifiedAt) };
}

/** Unlike Cognito: the text is from public reports. @throws {CognitoException} InvalidParameter for a pool without a domain. */
export function setUiCustomization(
  world: World,
  { UserPoolId, ClientId, CSS, ImageFile }: SetUICustomizationRequest,
): { UICustomization: UICustomizationType } {
  const pool = findPool(world, UserPoolId);
  if (listKept(pool, 'domain').length === 0) {
    refuse('InvalidParameter', 'There has to be an existing domain associated with this user pool');
  }
  const name = clientName(pool, ClientId);
  // On the wire it is base64.
  const image = ImageFile === undefined ? undefined : String(ImageFile);
  if (image !== undefined) readImage(image);
  const given = { ...(CSS !== undefined && { CSS }), ...(image !== undefined && { image }) };
  const value = { UserPoolId: pool.id, ClientId: name, CSSVersion: '1', ...given };
  return { UICustomization: describeLook(world, keep(world, pool, { kind: 'ui-customization', name, value })) };
}

export function getUiCustomization(
  world: World,
  { UserPoolId, ClientId }: GetUICustomizationRequest,
): GetUICustomizationResponse {
  const pool = findPool(world, UserPoolId);
  const own = findKept(pool, 'ui-customization', clientName(pool, ClientId));
  const found = own ?? findKept(pool, 'ui-customization', ALL);
  return { UICustomization: found ? describeLook(world, found) : {} };
}

function describeLook({ url }: World, look: KeptAs<'ui-customization'>): UICustomizationType {
  const { image, ...value } = look.value;
  const ImageUrl = `${url}/${value.UserPoolId}/ui/${look.name}?${look.modifiedAt}`;
  return { ...value, ...(image !== undefined && { ImageUrl }), ...datesOf(look) };
}

/** @throws {CognitoException} ResourceNotFound. */
function clientName(pool: Pool, clientId: string | undefined): string {
  return clientId === undefined || clientId === ALL ? ALL : findPoolClient(pool, clientId).id;
}
