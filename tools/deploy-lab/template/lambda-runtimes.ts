/** Until when AWS Lambda looks after each runtime that the template could use. For tests. */

/**
 * "Deprecation date" of https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html, as read in November 2026. Creating
 * functions is blocked about a month later and changing them two months later: then `npm run deploy` would fail.
 */
export const deprecationDates: Record<string, string> = {
  'nodejs20.x': '2026-04-30',
  'nodejs22.x': '2027-04-30',
  'nodejs24.x': '2028-04-30',
};

/** Days before the deprecation from which somebody should know; then there has long been a successor. */
const notice = 180;

export type RuntimeNews = 'fine' | 'soon' | 'over' | 'unknown';

/** How it stands with a runtime on a day. */
export function runtimeNews(runtime: string, on: Date): RuntimeNews {
  const date = deprecationDates[runtime];
  if (date === undefined) return 'unknown';
  const days = (Date.parse(date) - on.getTime()) / 86_400_000;
  if (days <= 0) return 'over';
  return days <= notice ? 'soon' : 'fine';
}
