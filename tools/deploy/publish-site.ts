/** Brings the bucket and the edge to the built site: what changed goes up, what is stale goes in time, changed pages are made known. */
import type { Aws } from './aws.ts';
import { compareSite, type SitePlan } from './compare-site.ts';
import { invalidatePages, lastInvalidation } from './invalidate-pages.ts';
import { isPage, listFiles } from './list-files.ts';
import { listObjects, type RemoteObject } from './list-objects.ts';
import { removeObjects } from './remove-objects.ts';
import { retireObjects } from './retire-objects.ts';
import type { Terminal } from './terminal.ts';
import { uploadFiles } from './upload-files.ts';
import { words } from './words.ts';

export type Place = { bucket: string; distribution: string };

/** `folder` holds the built site. @throws {DeployError} */
export async function publishSite(aws: Aws, terminal: Terminal, folder: string, place: Place): Promise<void> {
  const [files, objects, toldAt] = await Promise.all([
    listFiles(folder),
    listObjects(aws, place.bucket),
    lastInvalidation(aws, place.distribution),
  ]);
  const plan = compareSite(files, objects);
  const { upload, retire, remove } = plan;
  if (upload.length > 0) terminal.say(words.uploading(upload.length, files.length));
  await uploadFiles(aws, place.bucket, upload, ({ key }) => terminal.say(words.uploaded(key)));
  await retireObjects(aws, place.bucket, retire);
  const stale = remove.map((Key) => ({ Key }));
  if (stale.length > 0) await removeObjects(aws, place.bucket, stale);
  tellLeft(terminal, plan);
  const pages = pagesToTell(plan, objects, toldAt);
  if (pages.length > 0) await invalidatePages(aws, place.distribution, pages);
  const changes = upload.length + retire.length + remove.length + pages.length;
  terminal.say(changes === 0 ? words.siteUnchanged : words.told(pages.length));
}

/** What becomes of the files in the bucket that are not of this site, or would. */
function tellLeft(terminal: Terminal, { retire, remove, foreign }: SitePlan): void {
  for (const { key } of retire) terminal.say(words.retired(key));
  for (const key of remove) terminal.say(words.removed(key));
  for (const key of foreign) terminal.say(words.foreign(key));
}

/** Pages of this run, and those of an earlier one that did not get as far as telling. */
function pagesToTell({ upload, remove }: SitePlan, objects: RemoteObject[], toldAt: Date | undefined): string[] {
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
  const files = await listFiles(folder);
  const plan = compareSite(files, place ? await listObjects(aws, place.bucket) : []);
  const { upload } = plan;
  const bytes = upload.reduce((sum, { body }) => sum + body.length, 0);
  terminal.say(words.wouldUpload(upload.length, files.length, bytes));
  for (const { key, contentType, cacheControl } of upload)
    terminal.say(words.wouldUploadFile(key, contentType, cacheControl));
  tellLeft(terminal, plan);
}
