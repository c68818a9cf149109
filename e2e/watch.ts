/** A page's console, read along. */
import type { Page } from 'playwright/test';

/** Collects what a healthy page never says; refusals of the pool and the API are answers, not errors of the page. */
export function watch(page: Page, poolUrl: string, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`pageerror: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    const { url } = message.location();
    const isAnswer = url.startsWith(poolUrl) || url.includes('/api/');
    if (isAnswer && message.text().startsWith('Failed to load resource')) return;
    if (message.type() === 'error') problems.push(`console: ${message.text()} ${url}`);
  });
}
