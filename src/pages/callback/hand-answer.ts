/** From the one address that is registered to the page in the person's own language, and not by the address. */
import { config } from '#config';
import type { Answer } from '../../managed/answers.ts';

const key = `gatehouse.${config.clientId}.answer`;

export function handAnswer(answer: Answer): void {
  sessionStorage.setItem(key, JSON.stringify(answer));
}

export function takeHandedAnswer(): Answer | undefined {
  try {
    const kept = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return JSON.parse(kept ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
