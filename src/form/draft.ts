/** Keeps what a person has typed while they sign in again, in this tab, and gives it back once. */
import { config } from '#config';
import { changesIn, retype } from './prefill.ts';

/** Beside the tokens, so that whatever takes them away takes this too. */
const key = `CognitoIdentityServiceProvider.${config.clientId}.draft`;

type Draft = { form: string; owner: string; typed: Record<string, string> };

/** @param owner Whose account it is about: nobody else gets to see it. */
export function keepDraft(form: string, owner: string): void {
  const draft: Draft = { form, owner, typed: changesIn(form) };
  sessionStorage.setItem(key, JSON.stringify(draft));
}

/** @returns whether there was something to give back. */
export function takeDraft(form: string, owner: string): boolean {
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  const draft = kept ? (JSON.parse(kept) as Draft) : undefined;
  if (draft?.form !== form || draft.owner !== owner) return false;
  retype(form, draft.typed);
  return true;
}
