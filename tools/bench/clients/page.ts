/** Runs in the page: one sign-in at a press, and what the person waits for. */
import type { SignInTime } from '../sign-in-time.ts';
import type { Client } from './client.ts';

/** https://www.w3.org/TR/longtasks-1/ */
export async function timeSignIn(client: Client, username: string, password: string): Promise<SignInTime> {
  await client.prepare?.();
  const tasks: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  // The press is a task of its own, as a person's is.
  const start = await nextTask();
  await client.signIn(username, password);
  const end = performance.now();
  await nextTask();
  await nextTask();
  tasks.push(...observer.takeRecords());
  observer.disconnect();
  const during = tasks.filter(({ startTime, duration }) => startTime + duration > start && startTime < end);
  return { whole: end - start, longestTask: Math.max(0, ...during.map(({ duration }) => duration)) };
}

function nextTask(): Promise<number> {
  return new Promise((resolve) => setTimeout(() => resolve(performance.now())));
}
