/** What a person has half typed, kept in this tab while they sign in again or load the page again, and given back to nobody else. */
import { draftKey, dropDraft } from './token-storage.ts';

type Draft = { form: string; owner: string; typed: Typed };

/** By the fields' names. */
export type Typed = Readonly<Record<string, string>>;

/** @param owner Whose account it is about, by their `sub`. */
export function keepDraft(form: string, owner: string, typed: Typed): void {
  const draft: Draft = { form, owner, typed };
  try {
    sessionStorage.setItem(draftKey, JSON.stringify(draft));
  } catch {
    // A browser that has no room for it asks the person to type it again.
  }
}

/** @returns what was kept of the form, if anything. Another person's is gone afterwards, as what is given back is. */
export function takeDraft(form: string, owner: string): Typed | undefined {
  const draft = keptDraft();
  if (draft?.owner === owner && draft.form !== form) return undefined;
  dropDraft();
  return draft?.owner === owner ? draft.typed : undefined;
}

/** Nothing where the browser blocks its storage, or where something else was kept under that name. */
function keptDraft(): Draft | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(draftKey) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
