/** The built site on a server that writes down what it is asked for, and keeps to itself what a journey says. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { config as example } from '../../config.example.ts';
import type { Config } from '../../src/config.ts';
import { build } from '../../tools/build/build-site.ts';
import { demoApi } from '../../tools/serve/demo-api.ts';
import { siteHeaders } from '../../tools/serve/headers.ts';
import { serve } from '../../tools/serve/serve.ts';

export type Changes = { [Name in keyof Config]?: Config[Name] | undefined };

export type HeldSite = {
  /** Without a slash at the end. */
  url: string;
  /** Of the journey of the moment, such as `GET /login.html`. */
  requests: string[];
  /** Starts over for another journey. */
  reset(changes: Changes, mayStore: boolean): void;
  /** @returns what sends after all what was asked for meanwhile. */
  hold(path: RegExp): () => void;
  /** Answers 404. */
  lose(path: RegExp): void;
  close(): Promise<void>;
};

type Moment = { config: Config; mayStore: boolean; held: RegExp; lost: RegExp; goOn: (() => void)[] };

const nothing = /(?!)/;

/** @param endpoint Where the user pools are. */
export async function openHeldSite(endpoint: string): Promise<HeldSite> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-browsers-'));
  const { config } = await build({ config: { ...example, endpoint }, outdir: folder });
  const now: Moment = { config, mayStore: false, held: nothing, lost: nothing, goOn: [] };
  const requests: string[] = [];
  const site = await serveMoment(folder, now, requests);
  const release = () => letGo(now);
  return {
    url: site.url,
    requests,
    reset(changes, mayStore) {
      release();
      requests.length = 0;
      Object.assign(now, { config: { ...config, ...changes }, mayStore, lost: nothing });
    },
    hold(path) {
      now.held = path;
      return release;
    },
    lose(path) {
      now.lost = path;
    },
    async close() {
      release();
      await site.close();
      await rm(folder, { recursive: true });
    },
  };
}

function letGo(now: Moment): void {
  now.held = nothing;
  for (const goOn of now.goOn.splice(0)) goOn();
}

function serveMoment(folder: string, now: Moment, requests: string[]): ReturnType<typeof serve> {
  return serve({
    root: folder,
    port: 0,
    headers: (path) => ({ ...siteHeaders(now.config, path), ...(now.mayStore && { 'Cache-Control': 'no-cache' }) }),
    intercept: (request, response) => {
      requests.push(`${request.method} ${request.url}`);
      return answer(now, request, response);
    },
  });
}

function answer(now: Moment, request: IncomingMessage, response: ServerResponse): boolean {
  const path = request.url ?? '/';
  if (now.lost.test(path)) return send(response, 404, '');
  if (path === '/config.js') return send(response, 200, `export const config = ${JSON.stringify(now.config)};`);
  if (!now.held.test(path)) return demoApi({ config: now.config })(request, response);
  // http-server's own way to go on with the file.
  now.goOn.push(() => response.emit('next'));
  return true;
}

function send(response: ServerResponse, status: number, script: string): true {
  response.writeHead(status, { 'Content-Type': 'text/javascript' });
  response.end(script);
  return true;
}
