/** Builds the site again whenever one of its files changes. */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { build, type Site } from '../build/build-site.ts';
import { root } from '../config/load-config.ts';

/** Milliseconds in which several changes count as one. */
const calm = 100;

export function rebuildOnChange({ config, outdir }: Site): void {
  let pending: NodeJS.Timeout | undefined;
  const rebuild = () =>
    build({ config, outdir }).then(
      () => console.log('Built again.'),
      (error: unknown) => console.error(error instanceof Error ? error.message : error),
    );
  for (const folder of ['public', 'src']) {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(pending);
      pending = setTimeout(() => void rebuild(), calm);
    });
  }
}
