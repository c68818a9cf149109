/** Loads what a form is about to need as soon as a person touches it, and not before. */
import { findForm } from './find.ts';

/** @returns the way to what was loaded; what could not be loaded is asked for anew. */
export function onFirstTouch<T>(formId: string, load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  const loaded = () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  const form = findForm(formId);
  for (const touch of ['focusin', 'pointerdown', 'input']) {
    form.addEventListener(touch, () => loaded().catch(() => {}), { once: true });
  }
  return loaded;
}
