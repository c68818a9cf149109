/**
 * The pages that this project comes with: its tests judge these. One that a deployer has added may want things that a test
 * has not, such as an API; `e2e/own-pages.spec.ts` adds one by README's recipe and judges it like these.
 */
export const ownPages = [
  '404.html',
  'callback.html',
  'change-password.html',
  'confirm.html',
  'delete-account.html',
  'devices.html',
  'forgot-password.html',
  'index.html',
  'login.html',
  'mfa.html',
  'open.html',
  'passkeys.html',
  'profile.html',
  'register.html',
  'tokens.html',
];
