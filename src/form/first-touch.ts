/** What a form needs once a person is at it is loaded then, and not before. */
import { findForm } from '../view/parts.ts';

/** @returns the way to what was loaded; what could not be loaded is asked for anew. */
export function onFirstTouch<T>(formId: string, load: () => Promise<T>): () => Promise<T> {
  const loaded = loader(load);
  const form = findForm(formId);
  for (const touch of ['focusin', 'pointerdown', 'input']) {
    form.addEventListener(touch, () => loaded().catch(() => {}), { once: true });
  }
  return loaded;
}

/** Loads something once; again, where that has failed. */
export function loader<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
