/** forgot-password.html: trade an e-mail address for a code, and the code for a new password. */
import { codes } from '#words/codes';
import { reasonOf } from '../cognito/reason-of.ts';
import { requestReset, resetPassword } from '../cognito/recovery.ts';
import { ask } from '../form/ask.ts';
import { onPress } from '../form/buttons.ts';
import { onSubmit } from '../form/submit.ts';
import { isHereFor, leaveFor } from '../gate/address.ts';
import { keepAsking, wasAskingFor } from '../gate/asking.ts';
import { redirectSignedInSince } from '../gate/signed-in-since.ts';
import { askedEmail, welcome } from '../gate/visitor.ts';
import { handOver } from '../session/hand-over.ts';
import { signOut } from '../session/sign-out.ts';
import { say } from '../view/status.ts';

onSubmit('request', async ({ email }) => {
  await requestReset(email).catch(unlessHidden);
  await reset(email);
});

// Whoever is made to choose a new password has been sent a code already, and so has who loads the page again.
if ((isHereFor('reset-required') || wasAskingFor() === 'reset') && askedEmail()) reset(askedEmail());
welcome(codes.arrivals);
redirectSignedInSince();

async function reset(email: string): Promise<void> {
  handOver(email);
  keepAsking('reset');
  onPress('again', async () => {
    await requestReset(email).catch(unlessHidden);
    say(codes.mayBeSent(email));
  });
  await ask({ form: 'reset', filling: { email } }, ({ code, 'new-password': password }) =>
    resetPassword({ email, code, password }),
  );
  await signOut();
  handOver(email);
  await leaveFor('login', { reason: 'password-changed' });
}

/** A pool may tell who has an account and who has not; this page answers all alike. */
async function unlessHidden(error: unknown): Promise<void> {
  const reason = await reasonOf(error);
  if (reason !== 'user-unknown' && reason !== 'no-recovery-address') throw error;
}
