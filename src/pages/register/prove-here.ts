/** The step of the register page in which the address is proved, by a code or by the mail's link; comes with the sign-up. */

import { confirmSignUp, isConfirmedBefore, resendCode } from '../../cognito/confirm-sign-up.ts';
import type { Delivery } from '../../cognito/delivery.ts';
import { ask } from '../../form/ask.ts';
import { onPress } from '../../form/buttons.ts';
import { keepAsking, wasAskingFor } from '../../gate/asking.ts';
import { tellLoadedAgain } from '../../gate/loaded-again.ts';
import { hearConfirmed, waitHere, waitNoMore } from '../../session/confirmation.ts';
import { handedOver, handOver } from '../../session/hand-over.ts';
import { say } from '../../view/status.ts';
import { codeSent, placeOf } from '../../words/place-of.ts';

export type NewPerson = {
  email: string;
  /** Cognito's own name for the person, if it is known here. */
  sub?: string | undefined;
  delivery: Delivery | undefined;
  /** What SignUp gave, which the code is handed in with. */
  session?: string | undefined;
  /** Signs in with the password that was typed, or with what the code was traded for, and leaves the page. */
  enter: (session?: string) => Promise<void>;
};

/** The link may have been quicker than the code, in this browser or another: that is as good. */
export async function proveHere({ email, sub, delivery, session, enter }: NewPerson): Promise<void> {
  const names = [email, sub];
  waitHere(names);
  handOver(email);
  keepAsking('sign-up');
  onPress('resend', async () => {
    const sent = await resendCode(email).catch(orEnter(enter));
    say(codeSent(sent, email));
  });
  hearConfirmed(names, () => enter().catch(() => {}));
  await ask({ form: 'confirm', filling: { sentTo: placeOf(delivery, email) } }, async ({ code }) => {
    const proof = await confirmSignUp({ user: email, code, session }).catch(orEnter(async () => {}));
    waitNoMore(names);
    await enter(proof);
  });
}

/** The same once the page is loaded again: the password went with it, so login asks for that if the code is not proof enough. */
export function proveAgain(enter: (email: string, session?: string) => Promise<void>): void {
  const email = handedOver();
  if (!email || wasAskingFor() !== 'sign-up') return;
  void proveHere({ email, delivery: undefined, enter: (session) => enter(email, session) });
  tellLoadedAgain();
}

function orEnter(goOn: () => Promise<void>): (error: unknown) => Promise<undefined> {
  return async (error) => {
    if (!(await isConfirmedBefore(error))) throw error;
    await goOn();
    return undefined;
  };
}
