/** The cookie storage where the configuration comes later: in place of `in-cookies.ts`, whose `await` some bundlers refuse. */
export * as inCookies from './cookie-storage.ts';
