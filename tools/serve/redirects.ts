/** Addresses that lead elsewhere on the site: the same on the local server, in the tests and in `infra/template.yaml`. */

/**
 * Password managers look for the page that changes a password at an address that all sites have in common.
 *
 * @see https://www.w3.org/TR/change-password-url/
 */
export const redirects: Readonly<Record<string, string>> = {
  '/.well-known/change-password': '/change-password.html',
};
