/** The built files, with what they are to be sent with, in the order in which they are to arrive. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { cacheControl, isAskedAnew, isHashed } from '../serve/headers.ts';
import { DeployError } from './deploy-error.ts';
import { words } from './words.ts';

export type SiteFile = {
  /** Within the site, with slashes. */
  key: string;
  body: Buffer;
  contentType: string;
  cacheControl: string;
  /** SHA-256 of the content. */
  hash: string;
};

const contentTypes: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webm': 'video/webm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Hashed files first and pages last: no page is there before what it loads. @param guarded A folder of files that no cache may keep. @throws {DeployError} */
export async function listFiles(folder: string, guarded?: string): Promise<SiteFile[]> {
  const names = await namesIn(folder);
  if (!names.includes('index.html')) throw new DeployError(words.noSite(folder));
  const files = await Promise.all(names.map((name) => siteFile(folder, name, guarded)));
  return files.sort((one, other) => rank(one) - rank(other) || (one.key < other.key ? -1 : 1));
}

/** What a browser or the edge may have to be told anew: pages, and scripts whose names stay. */
export function isPage(key: string): boolean {
  return key.endsWith('.html') || isAskedAnew(key);
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new DeployError(words.noSite(folder), { cause });
  });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
}

async function siteFile(folder: string, key: string, guarded: string | undefined): Promise<SiteFile> {
  const body = await readFile(join(folder, key));
  return {
    key,
    body,
    contentType: contentTypes[extname(key).toLowerCase()] ?? 'application/octet-stream',
    cacheControl: cacheControl(key, guarded),
    hash: createHash('sha256').update(body).digest('hex'),
  };
}

/** config.js goes with the pages that read it. */
function rank({ key }: SiteFile): number {
  if (isHashed(key)) return 0;
  return isPage(key) ? 2 : 1;
}
