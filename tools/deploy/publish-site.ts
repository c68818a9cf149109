/** Brings the bucket and the edge to the built site: what changed goes up, what is stale goes in time, changed pages are made known. */
import { isWithin } from '../serve/headers.ts';
import type { Aws } from './aws.ts';
import { compareSite, type SitePlan } from './compare-site.ts';
import { DeployError } from './deploy-error.ts';
import { invalidatePages, lastInvalidation } from './invalidate-pages.ts';
import { isPage, listFiles, type SiteFile } from './list-files.ts';
import { listObjects, type RemoteObject } from './list-objects.ts';
import { removeObjects } from './remove-objects.ts';
import { retireObjects } from './retire-objects.ts';
import type { Terminal } from './terminal.ts';
import { uploadFiles } from './upload-files.ts';
import { words } from './words.ts';

export type Place = {
  bucket: string;
  distribution: string;
  /** Where the files below a folder go that strangers can't read. */
  guarded?: { bucket: string; folder: string };
};

/** `folder` holds the built site. @throws {DeployError} */
export async function publishSite(aws: Aws, terminal: Terminal, folder: string, place: Place): Promise<void> {
  const [parts, toldAt] = await Promise.all([partsOf(aws, folder, place), lastInvalidation(aws, place.distribution)]);
  const files = parts.flatMap((part) => part.files);
  const uploads = parts.flatMap(({ plan }) => plan.upload).length;
  if (uploads > 0) terminal.say(words.uploading(uploads, files.length));
  for (const part of parts) await bring(aws, terminal, part);
  const pages = parts.flatMap((part) => pagesToTell(part, toldAt));
  if (pages.length > 0) await invalidatePages(aws, place.distribution, pages);
  const changes = parts.flatMap(({ plan: { upload, retire, remove } }) => [...upload, ...retire, ...remove]);
  terminal.say(changes.length + pages.length === 0 ? words.siteUnchanged : words.told(pages.length));
}

/** What belongs into one bucket, what is there, and what is left to do. */
type Part = { bucket: string; files: SiteFile[]; objects: RemoteObject[]; plan: SitePlan };

/** The protected ones last: the pages that lead to them are there by then, and they are nowhere else. */
async function partsOf(aws: Aws, folder: string, place: Partial<Place>): Promise<Part[]> {
  const { bucket = '', guarded } = place;
  const files = await listFiles(folder, guarded?.folder);
  const isGuarded = ({ key }: SiteFile) => isWithin(key, guarded?.folder);
  refuseCopies(
    files.map(({ key }) => key),
    guarded?.folder,
  );
  const part = async (name: string, own: SiteFile[]): Promise<Part> => {
    const objects = name ? await listObjects(aws, name) : [];
    return { bucket: name, files: own, objects, plan: compareSite(own, objects) };
  };
  const parts = [
    part(
      bucket,
      files.filter((file) => !isGuarded(file)),
    ),
  ];
  if (guarded) parts.push(part(guarded.bucket, files.filter(isGuarded)));
  return Promise.all(parts);
}

/** A build that knew of no protected folder has put its pages into the folders of other languages, too. */
function refuseCopies(keys: readonly string[], folder: string | undefined): void {
  const all = new Set(keys);
  const copy = keys.find((key) => {
    const [, original] = /^[a-z]{2,3}(?:-\w+)*\/(.+)$/.exec(key) ?? [];
    return original !== undefined && all.has(original) && isWithin(original, folder);
  });
  if (copy !== undefined && folder !== undefined) throw new DeployError(words.copyOutside(copy, folder));
}

async function bring(aws: Aws, terminal: Terminal, { bucket, plan }: Part): Promise<void> {
  const { upload, retire, remove } = plan;
  await uploadFiles(aws, bucket, upload, ({ key }) => terminal.say(words.uploaded(key)));
  await retireObjects(aws, bucket, retire);
  const stale = remove.map((Key) => ({ Key }));
  if (stale.length > 0) await removeObjects(aws, bucket, stale);
  tellLeft(terminal, plan);
}

/** What becomes of the files in the bucket that are not of this site, or would. */
function tellLeft(terminal: Terminal, { retire, remove, foreign }: SitePlan): void {
  for (const { key } of retire) terminal.say(words.retired(key));
  for (const key of remove) terminal.say(words.removed(key));
  for (const key of foreign) terminal.say(words.foreign(key));
}

/** Pages of this run, and those of an earlier one that did not get as far as telling. */
function pagesToTell({ plan: { upload, remove }, objects }: Part, toldAt: Date | undefined): string[] {
  const untold = objects.filter(({ modifiedAt }) => toldAt === undefined || modifiedAt > toldAt);
  const keys = [...upload, ...untold].map(({ key }) => key).concat(remove);
  return [...new Set(keys.filter(isPage))];
}

/** What `publishSite` would do; without a place, for a stack that is yet to be made. */
export async function previewSite(
  aws: Aws,
  terminal: Terminal,
  folder: string,
  place: Place | undefined,
): Promise<void> {
  const parts = await partsOf(aws, folder, place ?? {});
  const upload = parts.flatMap(({ plan }) => plan.upload);
  const count = parts.flatMap(({ files }) => files).length;
  const bytes = upload.reduce((sum, { body }) => sum + body.length, 0);
  terminal.say(words.wouldUpload(upload.length, count, bytes));
  for (const { key, contentType, cacheControl } of upload)
    terminal.say(words.wouldUploadFile(key, contentType, cacheControl));
  for (const { plan } of parts) tellLeft(terminal, plan);
}
