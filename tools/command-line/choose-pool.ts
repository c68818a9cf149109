/** Which user pool a command talks to: the configuration's, unless the command line names another. */
import { endpointOf } from '../../src/cognito/endpoints.ts';
import type { Config } from '../../src/config.ts';
import { poolId } from '../../src/schema.ts';
import { atEmulatorPort } from '../config/emulator-port.ts';
import { isLocal } from '../config/is-local.ts';
import { loadConfig } from '../config/load-config.ts';
import { misuse } from './command-error.ts';

/** As the command line has them. */
export type PoolChoice = {
  config?: string | undefined;
  pool?: string | undefined;
  client?: string | undefined;
  endpoint?: string | undefined;
};

export type ChosenPool = {
  userPoolId: string;
  /** Unknown for a pool that the configuration does not name. */
  clientId: string | undefined;
  /** An absolute URL. */
  endpoint: string;
  isLocal: boolean;
  config: Config;
};

/** @throws {CommandError | ConfigError} */
export async function choosePool(choice: PoolChoice): Promise<ChosenPool> {
  refuseWrongForms(choice);
  const config = await configuration(choice.config);
  const isConfigured = choice.pool === undefined || choice.pool === config.userPoolId;
  const known = isConfigured ? config : { clientId: undefined, endpoint: undefined };
  const userPoolId = choice.pool ?? config.userPoolId;
  const named = choice.endpoint ?? known.endpoint;
  if (named === undefined) await refuseUnknownRegion(userPoolId, choice);
  const endpoint = endpointOf({ userPoolId, endpoint: named });
  return { userPoolId, clientId: choice.client ?? known.clientId, endpoint, isLocal: isLocal({ endpoint }), config };
}

function refuseWrongForms({ pool, endpoint }: PoolChoice): void {
  if (pool !== undefined && !poolId.test(pool)) {
    throw misuse(`--pool ${pool}: expected a user pool id such as eu-west-1_Ab3dEf6hI.`);
  }
  if (endpoint !== undefined && !/^https?:/.test(URL.canParse(endpoint) ? new URL(endpoint).protocol : '')) {
    throw misuse(`--endpoint ${endpoint}: expected an absolute address such as http://127.0.0.1:9500/.`);
  }
}

/** Only Cognito's own address is made of the region. The SDK's knowledge is loaded when it is needed. */
async function refuseUnknownRegion(userPoolId: string, { pool }: PoolChoice): Promise<void> {
  const { checkRegion } = await import('./aws-region.ts');
  checkRegion(userPoolId.split('_')[0] ?? '', pool === undefined ? 'userPoolId in the configuration:' : '--pool');
}

async function configuration(file: string | undefined): Promise<Config> {
  const { config } = await loadConfig(file);
  return atEmulatorPort(config);
}
