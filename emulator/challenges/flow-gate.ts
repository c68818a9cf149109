/** Which ways of signing in a client allows: its ExplicitAuthFlows. */
import type { AuthFlowType, ExplicitAuthFlowsType } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { rotates } from '../pools/rotation.ts';
import type { Client } from '../store/state.ts';

type Gate = { flags: ExplicitAuthFlowsType[]; refusal: string };

const adminPassword: Gate = {
  flags: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'],
  refusal: 'Auth flow not enabled for this client',
};
const refresh: Gate = {
  flags: ['ALLOW_REFRESH_TOKEN_AUTH'],
  refusal: 'REFRESH_TOKEN_AUTH is not enabled for the client.',
};

const gates: Record<AuthFlowType, Gate> = {
  USER_SRP_AUTH: { flags: ['ALLOW_USER_SRP_AUTH'], refusal: 'USER_SRP_AUTH is not enabled for the client.' },
  USER_PASSWORD_AUTH: {
    flags: ['ALLOW_USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH'],
    refusal: 'USER_PASSWORD_AUTH flow not enabled for this client',
  },
  CUSTOM_AUTH: {
    flags: ['ALLOW_CUSTOM_AUTH', 'CUSTOM_AUTH_FLOW_ONLY'],
    refusal: 'CUSTOM_AUTH is not enabled for the client.',
  },
  USER_AUTH: { flags: ['ALLOW_USER_AUTH'], refusal: 'USER_AUTH is not enabled for the client.' },
  ADMIN_USER_PASSWORD_AUTH: adminPassword,
  ADMIN_NO_SRP_AUTH: adminPassword,
  REFRESH_TOKEN_AUTH: refresh,
  REFRESH_TOKEN: refresh,
};

/** AWS API reference, CreateUserPoolClient: what a client may do that was made without saying. */
const defaults: ExplicitAuthFlowsType[] = ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'];

/**
 * A client whose refresh tokens rotate has another operation for that.
 *
 * @throws {CognitoException} InvalidParameter.
 */
export function requireFlow(client: Client, flow: AuthFlowType): void {
  const isRotating = gates[flow] === refresh && rotates(client);
  if (isRotating || !allowsFlow(client, flow)) refuse('InvalidParameter', gates[flow].refusal);
}

/** Whether the client has the permission by name. */
export function allowsFlow(client: Client, flow: AuthFlowType): boolean {
  return gates[flow].flags.some((flag) => allowedFlows(client).includes(flag));
}

/** The names without `ALLOW_` are older: beside them SRP and refreshing need no permission. */
function allowedFlows({ settings }: Client): ExplicitAuthFlowsType[] {
  const given = settings.ExplicitAuthFlows ?? [];
  if (given.length === 0) return defaults;
  if (given.some((flag) => flag.startsWith('ALLOW_'))) return given;
  const isCustomOnly = given.includes('CUSTOM_AUTH_FLOW_ONLY');
  return isCustomOnly ? [...given, 'ALLOW_REFRESH_TOKEN_AUTH'] : [...given, ...defaults];
}
