/** confirm.html: prove an e-mail address, by a code typed by hand or by the link that carries it. */

import { codes } from '#words/codes';
import { confirmSignUp, isConfirmedBefore, resendCode } from '../cognito/confirm-sign-up.ts';
import { ask } from '../form/ask.ts';
import { onPress } from '../form/buttons.ts';
import { showStep } from '../form/steps.ts';
import { onSubmit } from '../form/submit.ts';
import { asked, leaveFor } from '../gate/address.ts';
import { keepAsking } from '../gate/asking.ts';
import { redirectSignedInSince } from '../gate/signed-in-since.ts';
import { askedEmail, forget, welcome } from '../gate/visitor.ts';
import { isWaitedForHere, tellConfirmed, waitHere, waitNoMore } from '../session/confirmation.ts';
import { handOver } from '../session/hand-over.ts';
import { findButton } from '../view/parts.ts';
import { say } from '../view/status.ts';
import { codeSent } from '../words/place-of.ts';
import type { LoginReason } from '../words/words.ts';

const [user, code] = [asked('user'), asked('code')];
forget('code');
// Cognito's own name for the person may stay, an e-mail address may not.
if (user.includes('@')) forget('user');
// Whoever was handed over before need not be the person of this link.
if (code && !asked('email')) handOver();

onSubmit('who', ({ email }) => confirm(email, email));
if (user) confirm(user);
else if (askedEmail()) confirm(askedEmail(), askedEmail());
else showStep('who');
welcome(codes.arrivals);
redirectSignedInSince();

/**
 * @param name What the person signs in with, or Cognito's own name for them, which the link may carry.
 * @param email What the person signs in with, as far as that is known here.
 */
async function confirm(name: string, email = name.includes('@') ? name : askedEmail()): Promise<void> {
  handOver(email);
  const names = [name, email];
  const isHere = isWaitedForHere(names);
  const leave = (reason: LoginReason) => {
    waitNoMore(names);
    tellConfirmed(names);
    return leaveFor('login', { reason });
  };
  const orGoodNews = async (error: unknown) => {
    if (!(await isConfirmedBefore(error))) throw error;
    return leave('confirmed-before');
  };
  onPress('resend', async () => say(codeSent(await resendCode(name).catch(orGoodNews), email)));
  if (!code) waitHere(names);
  else if (!isHere) await linkPressed();
  const filling = { code, ...(email && { sentTo: email }) };
  await ask({ form: 'confirm', filling, answerNow: code !== '' }, (typed) =>
    confirmSignUp({ user: name, code: typed.code }).catch(orGoodNews),
  );
  await leave(code && !isHere ? 'confirmed-elsewhere' : 'confirmed');
}

/**
 * A link is as good as a press where somebody waits for it. Elsewhere it may be a program that looks through the mail,
 * and it opens links, but presses nothing: so the page asks for one press.
 */
async function linkPressed(): Promise<void> {
  const pressed = ask({ form: 'link' }, async () => {});
  findButton('confirm-link')?.focus();
  keepAsking('link');
  await pressed;
  keepAsking();
}
