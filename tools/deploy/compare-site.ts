/** What has to happen to the bucket so that it holds the built site and nothing stale. */
import type { SiteFile } from './list-files.ts';
import type { RemoteObject } from './list-objects.ts';

export type SitePlan = {
  /** In the order in which they are to arrive. */
  upload: SiteFile[];
  /** Keys that an earlier deployment left. */
  remove: string[];
  /** Keys that somebody else has put there; they stay. */
  foreign: string[];
};

export function compareSite(files: SiteFile[], objects: RemoteObject[]): SitePlan {
  const there = new Map(objects.map((object) => [object.key, object]));
  const wanted = new Set(files.map(({ key }) => key));
  const left = objects.filter(({ key }) => !wanted.has(key));
  const keys = (list: RemoteObject[]) => list.map(({ key }) => key).sort();
  return {
    upload: files.filter((file) => !isSame(file, there.get(file.key))),
    remove: keys(left.filter(({ hash }) => hash !== undefined)),
    foreign: keys(left.filter(({ hash }) => hash === undefined)),
  };
}

function isSame(file: SiteFile, object: RemoteObject | undefined): boolean {
  return (
    object?.hash === file.hash && object.contentType === file.contentType && object.cacheControl === file.cacheControl
  );
}
