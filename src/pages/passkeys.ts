/** passkeys.html: the passkeys of the account, named after who made them; add one, delete one, never the last way in unawares. */

import { config } from '#config';
import { checkLogin } from '../gate/check-login.ts';
import { keptElsewhere } from '../managed/federated.ts';
import { fill, showIf } from '../view/parts.ts';

const isOn = config.passkeys ?? config.signInWith === 'choice';
const load = () => import('./passkeys/look-after.ts');

const { sub } = await checkLogin(async (person) => {
  const { isKept, filling, conditions } = keptElsewhere(person);
  fill(filling);
  showIf({ ...conditions, on: isOn && !isKept, off: !isOn && !isKept });
  if (isOn && !isKept) await (await load()).show(person.sub);
});
if (isOn) (await load()).listen(sub);
