/** The last lines of `npm test`: how many tests ran, and how they ended. */
export type Count = { passed: number; failed: number; skipped: number };

/** Sets the exit code: a run that found nothing to run is not a success. */
export function tellCounts(counts: Record<string, Count>): void {
  console.log('');
  const sum: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, count] of Object.entries(counts)) {
    console.log(`${name}: ${inWords(count)}`);
    if (count.failed || !count.passed) process.exitCode = 1;
    sum.passed += count.passed;
    sum.failed += count.failed;
    sum.skipped += count.skipped;
  }
  console.log(`\n${inWords(sum)}`);
}

function inWords({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
