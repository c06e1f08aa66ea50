/**
 * The version of the page that is running, as its plans have it: `version` of package.json, which only `main.ts` may
 * read; a test holds the two together.
 */
export const APP_VERSION = '0.1.0';
