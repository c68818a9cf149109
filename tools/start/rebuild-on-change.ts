/** Builds the site again whenever one of its files changes. */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { build, type Site } from '../build/build-site.ts';
import { root } from '../config/load-config.ts';

/** Milliseconds in which several changes count as one. */
const calm = 100;

/** @param pages A folder of one's own pages. */
export function rebuildOnChange({ config, outdir }: Site, pages?: string): void {
  let pending: NodeJS.Timeout | undefined;
  const rebuild = () =>
    build({ config, outdir, pages }).then(
      () => console.log('Built again.'),
      (error: unknown) => console.error(error instanceof Error ? error.message : error),
    );
  for (const folder of [join(root, 'public'), join(root, 'src'), ...(pages === undefined ? [] : [pages])]) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(pending);
      pending = setTimeout(() => void rebuild(), calm);
    });
  }
}
