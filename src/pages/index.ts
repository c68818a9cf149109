/** index.html: the page behind the gate. */
import { config } from '#config';
import { leaveFor } from '../gate/address.ts';
import { checkLogin } from '../gate/check-login.ts';
import { signOut } from '../session/sign-out.ts';
import { fill, findButton, showIf } from '../view/parts.ts';
import { pressed } from '../view/status.ts';
import type { LoginReason } from '../words/words.ts';

const { apiUrl } = config;

await checkLogin(async (person) => {
  let { email } = person;
  // Whoever has an address alone is named by it.
  if (!email || person.phone_number) email = (await import('../session/sign-in-name.ts')).signInName(person);
  fill({ name: person.name ?? email, email });
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
// After `everywhere` there is nothing left to do, unless it could not be loaded: then the person is signed out here at least.
await signOut();
leaveFor('login', { reason });

function everywhere(): Promise<LoginReason> {
  return import('../session/sign-out-everywhere.ts').then(
    ({ signOutEverywhere }) => signOutEverywhere(),
    () => 'signed-out-here',
  );
}
