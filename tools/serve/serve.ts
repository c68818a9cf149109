/** Serves a folder as a careful host would: http-server, with the headers of `headers.ts`, on this machine only. */
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createServer } from 'http-server';
import { redirects } from './redirects.ts';

export type ServeOptions = {
  root: string;
  /** 0 for any free one. */
  port: number;
  /** Headers for a path, such as `/login.html`. */
  headers: (path: string) => Record<string, string>;
  /** Answers a request itself, and says so, at once or later. */
  intercept?: (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;
  /** What answers everything outside of a folder, such as `/auth/`, instead. */
  beside?: { within: string; app: RequestListener };
  /** In PEM; with it the server speaks HTTPS, and nothing else. */
  certificate?: { key: string; cert: string } | undefined;
};

export type Served = { url: string; close(): Promise<void> };

// http-server touches parts of Node that are deprecated, which is no news for the person who starts it.
process.noDeprecation = true;

/** @throws {Error} that names the port when it is taken. */
export async function serve({ root, port, headers, intercept, beside, certificate }: ServeOptions): Promise<Served> {
  // http-server hands back its own object, with more to it than the typings say.
  const server = createServer({
    root,
    showDir: 'false',
    // The typings know only numbers; the code takes a function of the path.
    cache: ((path: string) => headers(path)['Cache-Control'] ?? 'no-store') as unknown as number,
    before: [
      (request: IncomingMessage, response: ServerResponse) => {
        request.url = withoutHost(request.url);
        for (const [name, value] of Object.entries(headers(pathOf(request)))) response.setHeader(name, value);
        if (!redirect(request, response)) void passOn(request, response, intercept);
      },
    ],
  }) as Server & { server: Server };
  const files = beside ? besides(server.server, beside) : server.server;
  const front = certificate ? secured(files, certificate) : files;
  await listen(front, port);
  return {
    url: `${certificate ? 'https' : 'http'}://localhost:${(front.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        front.close(() => resolve());
        front.closeAllConnections();
      }),
  };
}

/** As to a proxy, a request may name the host as well (RFC 9112, 3.2.2); which file it is for says the rest. */
function withoutHost(target = '/'): string {
  return target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*\/?/i, '/');
}

/** A server of both. */
function besides(files: Server, { within, app }: NonNullable<ServeOptions['beside']>): Server {
  return createHttpServer((request, response) =>
    request.url?.startsWith(within) ? files.emit('request', request, response) : app(request, response),
  );
}

/** http-server itself takes certificates from files alone. */
function secured(server: Server, certificate: NonNullable<ServeOptions['certificate']>): Server {
  return createSecureServer(certificate, (request, response) => server.emit('request', request, response));
}

/** On to the file, unless the request is answered already. */
async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  intercept: ServeOptions['intercept'] = () => false,
): Promise<void> {
  try {
    const answered = intercept(request, response);
    if (answered === false || (answered !== true && !(await answered))) response.emit('next');
  } catch (error) {
    console.error(error);
    response.writeHead(502);
    response.end();
  }
}

/** @returns whether the address is one that leads elsewhere. */
function redirect(request: IncomingMessage, response: ServerResponse): boolean {
  const location = redirects[pathOf(request)];
  if (!location) return false;
  // http-server's own response object: its methods can't be chained.
  response.writeHead(302, { location });
  response.end();
  return true;
}

function pathOf(request: IncomingMessage): string {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  return path.endsWith('/') ? `${path}index.html` : path;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken`, { cause: error }) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}
