/** index.html: the page behind the gate. */
import { config } from '#config';
import { fill } from '../form/fill.ts';
import { findButton } from '../form/find.ts';
import { pressed } from '../form/pressed.ts';
import { untilItWorks } from '../form/until-it-works.ts';
import { checkLogin } from '../gate/check-login.ts';
import { goToLogin } from '../gate/go-to-login.ts';
import { signOut } from '../session/sign-out.ts';

await untilItWorks(() =>
  checkLogin(({ name, email, sub }) => fill({ name: name ?? email ?? sub, email: email ?? sub })),
);

if (config.apiUrl) import('./index/ask-api.ts').then(({ askApi }) => askApi(config.apiUrl ?? ''));

await pressed(findButton('sign-out'));
await signOut();
goToLogin({ reason: 'signed-out' });
