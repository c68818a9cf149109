/** Keeps what a person has typed while they sign in again, in this tab, and gives it back once. */
import { config } from '#config';
import { changesIn, retype } from './prefill.ts';

/** Beside the tokens, so that whatever takes them away takes this too. */
const key = `CognitoIdentityServiceProvider.${config.clientId}.draft`;

type Draft = { form: string; owner: string; typed: Record<string, string> };

/** @param owner Whose account it is about: nobody else gets to see it. */
export function keepDraft(form: string, owner: string): void {
  const draft: Draft = { form, owner, typed: changesIn(form) };
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A browser that has no room for it asks the person to type it again.
  }
}

/** @returns whether there was something to give back. */
export function takeDraft(form: string, owner: string): boolean {
  const draft = keptDraft();
  if (draft?.form !== form || draft.owner !== owner) return false;
  retype(form, draft.typed);
  return true;
}

/** Gone afterwards. Nothing where the browser blocks its storage, or where something else was kept under that name. */
function keptDraft(): Draft | undefined {
  try {
    const kept = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return JSON.parse(kept ?? '{}') as Draft;
  } catch {
    return undefined;
  }
}
