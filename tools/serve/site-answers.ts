/** What the local server answers itself, beside the site's files: the demo API, and protected files where there are some. */
import type { Config } from '../../src/config.ts';
import { demoApi } from './demo-api.ts';
import type { Gate } from './file-gate.ts';
import type { ServeOptions } from './serve.ts';
import { tokenCheck } from './token-check.ts';

type Setting = {
  config: Config;
  /** Who may read which folder of the protected files, as the template's ProtectGroups. */
  groups?: string | undefined;
  /** In PEM: the certificate of a local pool that speaks HTTPS. */
  ca?: string | undefined;
  /** Milliseconds since 1970; tests move it. */
  now?: () => number;
};

export function siteAnswers(setting: Setting): NonNullable<ServeOptions['intercept']> {
  const api = demoApi(setting);
  const gate = gateOf(setting);
  return (request, response) => api(request, response) || (gate?.(request, response) ?? false);
}

/** Nothing where no files are protected; what it takes is loaded only then. */
function gateOf({ config, groups, ca, now }: Setting): Gate | undefined {
  const { protectFiles: folder } = config;
  if (folder === undefined) return undefined;
  const made = import('./file-gate.ts').then(({ fileGate }) =>
    fileGate({ folder, groups, checkToken: tokenCheck(config, { now, ca }), now }),
  );
  return async (request, response) => (await made)(request, response);
}
