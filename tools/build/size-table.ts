/** The build's last words: what it wrote, and what each page costs against its budget. */
import Table from 'cli-table3';
import { over } from './budgets.ts';
import type { Site } from './build-site.ts';
import type { Measure } from './measured.ts';

export function table({ outdir, files }: Site, measures: Measure[]): string {
  const rows = new Table({
    head: ['brotli', 'kB', 'budget', 'files'],
    colAligns: ['left', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const measure of measures) {
    const { name, bytes, budget, files, language } = measure;
    const mark = over([measure]).length ? ' over' : '';
    rows.push([
      language ? `${name} (${language})` : name,
      (bytes / 1000).toFixed(2),
      `${(budget / 1000).toFixed(1)}${mark}`,
      files ?? '',
    ]);
  }
  return `${rows}\n${files.length} files in ${outdir}`;
}
