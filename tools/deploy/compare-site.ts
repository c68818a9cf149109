/** What has to happen to the bucket so that it holds the built site and nothing stale. */
import { isHashed } from '../serve/headers.ts';
import type { SiteFile } from './list-files.ts';
import type { RemoteObject } from './list-objects.ts';

/** Milliseconds for which a page may stand open that loads its parts by their old names: a day. */
const grace = 86_400_000;

export type SitePlan = {
  /** In the order in which they are to arrive. */
  upload: SiteFile[];
  /** What pages that stand open may still ask for; they stay for a day. */
  retire: RemoteObject[];
  /** Keys that an earlier deployment left. */
  remove: string[];
  /** Keys that somebody else has put there; they stay. */
  foreign: string[];
};

export function compareSite(files: SiteFile[], objects: RemoteObject[], now = Date.now()): SitePlan {
  const there = new Map(objects.map((object) => [object.key, object]));
  const wanted = new Set(files.map(({ key }) => key));
  const left = objects.filter(({ key }) => !wanted.has(key)).sort((one, other) => (one.key < other.key ? -1 : 1));
  const ours = left.filter(({ hash }) => hash !== undefined);
  return {
    upload: files.filter((file) => !isSame(file, there.get(file.key))),
    retire: ours.filter(({ key, retiredAt }) => isHashed(key) && !retiredAt),
    remove: ours.filter((object) => !isHashed(object.key) || isOver(object, now)).map(({ key }) => key),
    foreign: left.filter(({ hash }) => hash === undefined).map(({ key }) => key),
  };
}

/** A file that comes back is put there anew, or the next deployment that does without it would remove it at once. */
function isSame(file: SiteFile, object: RemoteObject | undefined): boolean {
  return (
    object?.hash === file.hash &&
    object.contentType === file.contentType &&
    object.cacheControl === file.cacheControl &&
    !object.retiredAt
  );
}

function isOver({ retiredAt }: RemoteObject, now: number): boolean {
  return retiredAt !== undefined && now - retiredAt.getTime() >= grace;
}
