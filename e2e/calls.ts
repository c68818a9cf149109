/** What a page asks of Cognito, for tests that care about what was sent and how often. */
import type { BrowserContext, Page, Request } from 'playwright/test';

export type Call = { operation: string; body: Record<string, unknown>; text: string };

/** Collects the calls that a page makes from now on. */
export function recordCalls(page: Page | BrowserContext): Call[] {
  const calls: Call[] = [];
  const hear = (request: Request) => {
    const operation = request.headers()['x-amz-target']?.split('.')[1];
    const text = request.postData();
    if (operation && text) calls.push({ operation, body: JSON.parse(text), text });
  };
  page.on('request', hear);
  return calls;
}
