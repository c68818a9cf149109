/** The headings that a person could have read on the way. */
import type { Page } from 'playwright/test';

/** Notes every heading that a person could have read, from the start of each document on. */
export async function watchHeadings(page: Page): Promise<string[]> {
  const seen: string[] = [];
  await page.exposeFunction('noteHeading', (text: string) => seen.push(text));
  await page.addInitScript(() => {
    const note = (window as unknown as { noteHeading(text: string): void }).noteHeading;
    const look = () => {
      for (const heading of document.querySelectorAll('h1')) {
        if (heading.checkVisibility({ visibilityProperty: true })) note(heading.textContent);
      }
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const eachFrame = () => {
      look();
      requestAnimationFrame(eachFrame);
    };
    eachFrame();
  });
  return seen;
}
