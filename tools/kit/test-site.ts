/** A built site for tests: served on a free port, with the configuration and the API, or the app, that each test puts there. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../src/config.ts';
import { build } from '../build/build-site.ts';
import { cacheControl, siteHeaders } from '../serve/headers.ts';
import { serve } from '../serve/serve.ts';
import { siteAnswers } from '../serve/site-answers.ts';

export type TestSite = {
  /** Without a slash at the end. */
  url: string;
  folder: string;
  /** What it was built with; a test's own values come on top. */
  config: Config;
  /** What the server says instead of a file. */
  answers: { config: Config; api: ReturnType<typeof siteAnswers>; app?: RequestListener };
  close(): Promise<void>;
};

type Choices = {
  pages?: string | undefined;
  /** Whether everything outside the site's own folder is an app's. */
  hasApp?: boolean;
};

export async function openTestSite(config: Config, { pages, hasApp = false }: Choices = {}): Promise<TestSite> {
  const host = await mkdtemp(join(tmpdir(), 'gatehouse-site-'));
  const within = hasApp ? (config.sitePath ?? '/') : '/';
  const folder = join(host, within);
  await build({ config, outdir: folder, pages });
  const answers: TestSite['answers'] = { api: siteAnswers({ config }), config };
  const { url, close } = await serve({
    root: host,
    port: 0,
    headers: (path) => ({
      ...siteHeaders(config, path),
      'Cache-Control': cacheControl(path, answers.config.protectFiles),
    }),
    intercept: (request, response) => answer(request, response, { within, answers }),
    ...(hasApp && { beside: { within, app: (request, response) => answers.app?.(request, response) } }),
  });
  return { url, folder, config, answers, close: () => close().then(() => rm(host, { recursive: true })) };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { within, answers }: { within: string; answers: TestSite['answers'] },
): boolean | Promise<boolean> {
  if (request.url === '/favicon.ico') return noIcon(response);
  if (request.url !== `${within}config.js`) return answers.api(request, response);
  response.writeHead(200, { 'Content-Type': 'text/javascript' });
  response.end(`export const config = ${JSON.stringify(answers.config)};`);
  return true;
}

/** Chromium with a window asks for it wherever a page names no icon, such as at `/config.js`. */
function noIcon(response: ServerResponse): true {
  response.writeHead(204);
  response.end();
  return true;
}
