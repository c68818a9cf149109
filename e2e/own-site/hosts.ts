/** Sites of other people, each with the built login under `/auth/` of its host, and each served by what serves such sites. */
import { once } from 'node:events';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createServer as createHttpServer } from 'http-server';
import { build } from 'vite';
import type { Config } from '../../src/config.ts';
import { bundleClient } from '../../tools/build/bundle-client.ts';
import { demoApi } from '../../tools/serve/demo-api.ts';

export type Kind = 'plain' | 'express' | 'react';

export type Host = {
  /** Without a slash at the end. */
  url: string;
  /** A page of it that is for whoever is signed in. */
  report: string;
  close(): Promise<void>;
};

type Setting = {
  /** The built login. */
  auth: string;
  config: Config;
  /** Milliseconds since 1970, by the user pool's clock. */
  now: () => number;
  jwks: () => Promise<unknown>;
};

const here = import.meta.dirname;

export const openHost: Record<Kind, (setting: Setting) => Promise<Host>> = {
  plain: async ({ auth, config, now }) => {
    const root = await mkdtemp(join(tmpdir(), 'gatehouse-plain-'));
    await cp(join(here, 'plain'), root, { recursive: true });
    await symlink(auth, join(root, 'auth'));
    const api = demoApi({ config, now });
    const before = [
      (request: IncomingMessage, response: ServerResponse) => api(request, response) || response.emit('next'),
    ];
    const { server } = createHttpServer({ root, before }) as unknown as { server: Server };
    return opened(server, '/app/report.html', () => rm(root, { recursive: true }));
  },

  express: async ({ auth, config, jwks }) => {
    const { makeApp } = (await import(pathToFileURL(join(here, 'express/server.js')).href)) as {
      makeApp(setting: object): { app: RequestListener; verifier: { cacheJwks(jwks: unknown): void } };
    };
    const { userPoolId, clientId, endpoint } = config;
    const { app, verifier } = makeApp({ userPoolId, clientId, cognito: endpoint, authFolder: auth });
    verifier.cacheJwks(await jwks());
    return opened(createServer(app), '/report');
  },

  react: async ({ auth, config, now }) => {
    const root = await mkdtemp(join(tmpdir(), 'gatehouse-react-'));
    await bundleApp(root, config);
    await symlink(auth, join(root, 'auth'));
    const { default: express } = (await import('express' as string)) as { default: Express };
    const api = demoApi({ config, now });
    const app = express();
    app.use((request, response, next) => api(request, response) || next());
    app.use(express.static(root));
    app.use((_, response) => response.sendFile(join(root, 'index.html')));
    return opened(createServer(app), '/report', () => rm(root, { recursive: true }));
  },
};

type Handler = (
  request: IncomingMessage,
  response: ServerResponse & { sendFile(path: string): void },
  next: () => void,
) => void;
type Express = (() => RequestListener & { use(handler: Handler): void }) & { static(root: string): Handler };

/** By Vite, with React as it is while one develops: effects run twice in StrictMode. */
async function bundleApp(root: string, { userPoolId, clientId, endpoint, storage }: Config): Promise<void> {
  const packages = await mkdtemp(join(tmpdir(), 'gatehouse-packages-'));
  await bundleClient(packages);
  const env = {
    VITE_USER_POOL_ID: userPoolId,
    VITE_CLIENT_ID: clientId,
    VITE_ENDPOINT: endpoint,
    VITE_STORAGE: storage,
  };
  const known = Object.entries(env).map(([name, value]) => [
    `import.meta.env.${name}`,
    JSON.stringify(value) ?? 'undefined',
  ]);
  await build({
    root: join(here, 'react'),
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { 'gatehouse/client': join(packages, 'client.js') } },
    define: { ...Object.fromEntries(known), 'process.env.NODE_ENV': '"development"' },
    build: { outDir: root, minify: false },
  });
  await rm(packages, { recursive: true });
}

async function opened(server: Server, report: string, cleanUp = async () => {}): Promise<Host> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url,
    report: `${url}${report}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await cleanUp();
    },
  };
}
