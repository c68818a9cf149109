/**
 * GetProvisionedLimit and UpdateProvisionedLimit: how many requests of a kind an account may make in a second. Kept and shown.
 * Unlike Cognito: nobody counts requests here, ten times the default is what the account may go up to, and the texts are ours.
 */
import type {
  GetProvisionedLimitRequest,
  GetProvisionedLimitResponse,
  LimitDefinitionType,
  LimitType,
  UpdateProvisionedLimitRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { entry, setEntry } from '../store/entries.ts';
import type { World } from '../world.ts';

/** Requests per second: https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html#category_operations */
const defaults: Record<string, number> = {
  UserAuthentication: 120,
  UserCreation: 50,
  UserFederation: 25,
  UserAccountRecovery: 30,
  UserRead: 120,
  UserUpdate: 25,
  UserToken: 120,
  UserResourceRead: 50,
  UserResourceUpdate: 25,
  UserList: 30,
  UserPoolRead: 15,
  UserPoolUpdate: 15,
  UserPoolResourceRead: 20,
  UserPoolResourceUpdate: 15,
  UserPoolClientRead: 15,
  UserPoolClientUpdate: 15,
  ClientAuthentication: 150,
};

const HIGHEST = 10;

export function getProvisionedLimit(
  world: World,
  { LimitDefinition }: GetProvisionedLimitRequest,
): GetProvisionedLimitResponse {
  return { Limit: describe(world, categoryOf(LimitDefinition)) };
}

/** @throws {CognitoException} InvalidParameter for less than the default; ServiceQuotaExceeded. */
export function updateProvisionedLimit(
  world: World,
  { LimitDefinition, RequestedLimitValue = 0 }: UpdateProvisionedLimitRequest,
): GetProvisionedLimitResponse {
  const category = categoryOf(LimitDefinition);
  const free = defaults[category] ?? 0;
  if (RequestedLimitValue < free) refuse('InvalidParameter', `The limit of ${category} is ${free} at least.`);
  if (RequestedLimitValue > HIGHEST * free) {
    refuse('ServiceQuotaExceeded', `The limit of ${category} is ${HIGHEST * free} at most.`);
  }
  setEntry(world.state.provisionedLimits, category, RequestedLimitValue);
  return { Limit: describe(world, category) };
}

function categoryOf(definition: LimitDefinitionType | undefined): string {
  const { Category: category = '', ...more } = definition?.Attributes ?? {};
  if (entry(defaults, category) !== undefined && Object.keys(more).length === 0) return category;
  refuse('InvalidParameter', `Attributes has to be a Category, one of ${Object.keys(defaults).join(', ')}.`);
}

function describe({ state }: World, category: string): LimitType {
  const free = defaults[category];
  return {
    LimitDefinition: { LimitClass: 'API_CATEGORY', Attributes: { Category: category } },
    ProvisionedLimitValue: entry(state.provisionedLimits, category) ?? free,
    FreeLimitValue: free,
  };
}
