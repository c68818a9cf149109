/** index.html: the page behind the gate. */
import { config } from '#config';
import { checkLogin } from '../gate/check-login.ts';
import { goToLogin, type LoginReason } from '../gate/go-to-login.ts';
import { signOut } from '../session/sign-out.ts';
import { fill, findButton, showIf } from '../view/parts.ts';
import { pressed } from '../view/status.ts';

const { apiUrl } = config;

await checkLogin(({ name, email, sub }) => {
  fill({ name: name ?? email ?? sub, email: email ?? sub });
  // With the page: if it came later, it would push the buttons away from under somebody's finger.
  showIf({ api: Boolean(apiUrl) });
});

if (apiUrl)
  import('./index/ask-api.ts').then(
    ({ askApi }) => askApi(apiUrl),
    () => showIf({ api: false }),
  );

const reason = await Promise.race<LoginReason>([
  pressed(findButton('sign-out')).then(() => 'signed-out'),
  pressed(findButton('sign-out-everywhere')).then(everywhere),
]);
await signOut();
goToLogin({ reason });

/** Where the way to that can't be loaded, the person is signed out here at least. */
function everywhere(): Promise<LoginReason> {
  return import('../gate/leave-everywhere.ts').then(
    ({ leaveEverywhere }) => leaveEverywhere(),
    () => 'signed-out-here',
  );
}
