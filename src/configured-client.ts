/**
 * The same for whoever bundles it, `gatehouse/client`: configured by a call, since no `config.js` lies beside it. Built by
 * `tools/build/bundle-client.ts`, where the configuration is empty until then.
 */
import { config } from '#config';
import type * as Gatehouse from './gatehouse-client.d.ts';
import { readConfig } from './session/token-storage.ts';

export * from './client.ts';

const needed = ['userPoolId', 'clientId', 'loginUrl'] as const;

export const configure: typeof Gatehouse.configure = (settings) => {
  for (const name of needed) if (!settings[name]) throw new TypeError(`configure: ${name} is missing`);
  for (const name of Object.keys(config)) Reflect.deleteProperty(config, name);
  Object.assign(config, settings);
  readConfig();
};
