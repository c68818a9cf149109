/** Where the site lives: the folder of its scripts, however deep the page that runs them stands. */

/** The build puts every script beside `index.html`. */
export const siteRoot: URL = new URL('.', import.meta.url);
