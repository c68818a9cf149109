/** The build's last words: what it wrote, and what each page costs against its budget. */
import Table from 'cli-table3';
import type { Measure } from './budgets.ts';
import type { Site } from './build-site.ts';

export function table({ outdir, files }: Site, measures: Measure[]): string {
  const rows = new Table({
    head: ['brotli', 'kB', 'budget'],
    colAligns: ['left', 'right', 'right'],
    style: { head: [], compact: true },
  });
  for (const { name, bytes, budget } of measures) {
    rows.push([name, (bytes / 1000).toFixed(2), `${(budget / 1000).toFixed(1)}${bytes > budget ? ' over' : ''}`]);
  }
  return `${rows}\n${files.length} files in ${outdir}`;
}
