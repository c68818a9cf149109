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

/**
 * Loads something once; again, where that has failed. Without a connection it is not even tried: Chromium remembers of a
 * module that it could not be fetched, and does not ask again until the page is loaded anew.
 *
 * https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script
 */
export function loader<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= tryOnline(load).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** @throws {TypeError} as browsers do where an import fails. */
async function tryOnline<T>(load: () => Promise<T>): Promise<T> {
  if (!navigator.onLine) throw new TypeError('import');
  return load();
}
