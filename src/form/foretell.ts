/** Trouble that is there already when the page opens, told before anybody types. */
import { explain } from '../words/explain.ts';
import { findForm } from './find.ts';
import { showMistakes } from './show-mistakes.ts';

/** @param check Throws what would go wrong when the form is sent. */
export async function foretell(formId: string, check: () => void): Promise<void> {
  try {
    check();
  } catch (error) {
    showMistakes([await explain(error)], findForm(formId));
  }
}
