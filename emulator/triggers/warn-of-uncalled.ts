/** Says at once which functions a pool's LambdaConfig names in vain. */
import type { Pool } from '../store/state.ts';
import { hasTrigger } from './ask-trigger.ts';
import { arnFor } from './lambda-config.ts';
import { type TriggerHost, triggerNames } from './triggers.ts';

export function warnOfUncalled(host: TriggerHost, pool: Pool): void {
  for (const name of triggerNames) {
    const arn = arnFor(pool, name);
    if (arn === undefined || hasTrigger(host, pool, name)) continue;
    host.warn(`${pool.id}: ${name} ${arn} is not called. ${ways}`);
  }
}

const ways = 'Say where Lambda answers (--lambda-endpoint URL), or bring a function (--triggers FOLDER, createPool).';
