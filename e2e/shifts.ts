/** What moves on a page by itself, after a person has begun to look at it or to reach for it. */
import type { Page } from 'playwright/test';

declare global {
  interface Window {
    /** The tags and ids of what has moved. */
    shifts: string[];
  }
}

type LayoutShift = PerformanceEntry & { sources: { node: Node | null }[] };

/** Watches every page that is opened from now on. */
export async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      const sources = (list.getEntries() as LayoutShift[]).flatMap((entry) => entry.sources);
      for (const { node } of sources)
        window.shifts.push(node instanceof Element ? `${node.tagName} ${node.id}` : 'text');
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Everything that has moved up to the second frame from now, by which an earlier one has been told. */
export function shiftsOf(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(window.shifts))));
      }),
  );
}
