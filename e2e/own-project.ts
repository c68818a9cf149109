/** The project as a deployer has it who has added pages, built and served in the root of its host, and in a folder of it. */
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Config } from '../src/config.ts';
import { build } from '../tools/build/build-site.ts';
import { root } from '../tools/config/load-config.ts';
import { siteHeaders } from '../tools/serve/headers.ts';
import { serve } from '../tools/serve/serve.ts';

export type OwnProject = {
  /** Both end with a slash. */
  atRoot: string;
  inFolder: string;
  close(): Promise<void>;
};

/** @param pages Their files by path, such as `public/reports/mine.html`. */
export async function openOwnProject(config: Config, pages: Record<string, string>): Promise<OwnProject> {
  const project = await copyProject(pages);
  const open = async (sitePath: string) => {
    const host = join(project, `host-${sitePath.length}`);
    await build({ config: { ...config, sitePath }, outdir: join(host, sitePath), project });
    return serve({
      root: host,
      port: 0,
      headers: (path) => siteHeaders(config, path),
      intercept: errorPage(host, sitePath),
    });
  };
  const [atRoot, inFolder] = await Promise.all([open('/'), open('/auth/')]);
  return {
    atRoot: `${atRoot.url}/`,
    inFolder: `${inFolder.url}/auth/`,
    async close() {
      await Promise.all([atRoot.close(), inFolder.close()]);
      await rm(project, { recursive: true });
    },
  };
}

/** @returns its folder. */
async function copyProject(pages: Record<string, string>): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), 'gatehouse-own-'));
  for (const name of ['public', 'src', 'package.json'])
    await cp(join(root, name), join(project, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  for (const [name, content] of Object.entries(pages)) {
    await mkdir(dirname(join(project, name)), { recursive: true });
    await writeFile(join(project, name), content);
  }
  return project;
}

/** As hosts do: for whatever is not there, 404.html as it stands in the site. */
function errorPage(host: string, sitePath: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const page = readFileSync(join(host, sitePath, '404.html'));
  return (request, response) => {
    if (existsSync(join(host, (request.url ?? '/').replace(/[?#].*/, '')))) return false;
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(page);
    return true;
  };
}
