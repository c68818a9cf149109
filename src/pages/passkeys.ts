/** passkeys.html: the passkeys of the account, named after who made them; add one, delete one, never the last way in unawares. */

import { config } from '#config';
import { checkLogin } from '../gate/check-login.ts';
import { showIf } from '../view/parts.ts';

const isOn = config.passkeys ?? config.signInWith === 'choice';
const load = () => import('./passkeys/look-after.ts');

const { sub } = await checkLogin(async (person) => {
  showIf({ on: isOn, off: !isOn });
  if (isOn) await (await load()).show(person.sub);
});
if (isOn) (await load()).listen(sub);
