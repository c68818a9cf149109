/** The cookie storage, loaded where the configuration wants tokens in cookies, and nowhere else. */
import { config } from '#config';

export const inCookies = typeof config.storage === 'object' ? await import('./cookie-storage.ts') : undefined;
