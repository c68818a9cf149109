/** The pages that this project comes with: its tests judge these, and none that a deployer has added. */
export const ownPages = [
  '404.html',
  'change-password.html',
  'confirm.html',
  'delete-account.html',
  'devices.html',
  'forgot-password.html',
  'index.html',
  'login.html',
  'mfa.html',
  'profile.html',
  'register.html',
  'tokens.html',
];
