/** Calls of a provider, which are given up after a while by the emulator's clock. */
import { Trouble } from '../federation/trouble.ts';
import type { World } from '../world.ts';

const PATIENCE = 5000;

export type Fetched = { status: number; body: unknown };

/**
 * @param what is called, as the app is told that it does not answer.
 * @returns the answer; the body is undefined where it is no JSON.
 * @throws {Trouble} where there is none.
 */
export async function fetchJson({ clock }: World, url: string, what: string, init: RequestInit = {}): Promise<Fetched> {
  const late = new AbortController();
  const alarm = clock.alarm(PATIENCE, () => late.abort());
  try {
    const answer = await fetch(url, { ...init, redirect: 'error', signal: late.signal });
    const text = await answer.text();
    return { status: answer.status, body: jsonIn(text) };
  } catch (cause) {
    if (late.signal.aborted) throw new Trouble('invalid_request', `Timeout occurred in calling ${what}`);
    const { code } = Object(cause instanceof Error ? cause.cause : undefined);
    throw new Trouble('invalid_request', code === 'ECONNRESET' ? 'Connection reset' : `Error in calling ${what}`);
  } finally {
    alarm.silence();
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
