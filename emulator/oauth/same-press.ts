/** A form that comes twice, by a double click: the browser drops the first answer, so the second has to be the same one. */
import { createHash } from 'node:crypto';
import type { World } from '../world.ts';
import type { Answer, Visit } from './visit.ts';

/** In milliseconds, by the pool's clock. */
const MOMENT = 5000;

type Press = { what: string; at: number; answer: Promise<Answer> };

/** By what an emulator has for as long as it runs; its state is another view for each request. */
const presses = new WeakMap<World['triggers'], Press[]>();

/**
 * Does not spend a code, or a session, once more for the same form of the same page that came a moment ago. Each page has a seal of
 * its own, so that whoever types the same again on the next one is judged again.
 */
export function oncePerPress(visit: Visit, form: URLSearchParams, work: () => Promise<Answer>): Promise<Answer> {
  const { world, path, query } = visit;
  const now = world.clock.now();
  const what = createHash('sha256').update(`${path}?${query} ${form}`).digest('hex');
  const recent = (presses.get(world.triggers) ?? []).filter(({ at }) => Math.abs(now - at) < MOMENT);
  const same = recent.find((press) => press.what === what);
  const answer = same?.answer ?? work();
  presses.set(world.triggers, same ? recent : [...recent, { what, at: now, answer }]);
  return answer;
}
