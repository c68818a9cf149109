/** PASSWORD_VERIFIER: the password proved by SRP. */
import { isClaimTrue } from '../srp/claim.ts';
import { serverPublicNumber } from '../srp/exchange.ts';
import { personIdentity } from '../srp/password.ts';
import { noteDevice } from './devices.ts';
import { judgePassword } from './judge-password.ts';
import { readClaim } from './read-claim.ts';
import { sealSecretBlock } from './sessions.ts';
import type { Challenge } from './sign-in.ts';
import { requireExchange } from './srp-start.ts';
import { unknownPassword } from './stranger.ts';

export const passwordVerifier: Challenge = {
  ask(signIn) {
    const { pool, user, progress } = signIn;
    const { salt, verifier } = user.password ?? unknownPassword(pool, user.username);
    return {
      progress,
      parameters: {
        SALT: salt,
        SECRET_BLOCK: sealSecretBlock(signIn, 'PASSWORD_VERIFIER'),
        SRP_B: serverPublicNumber(requireExchange(progress.exchange), verifier),
        USERNAME: user.username,
        USER_ID_FOR_SRP: user.username,
      },
    };
  },

  check(signIn, answer) {
    const {
      pool,
      user,
      progress: { exchange, ...progress },
    } = signIn;
    const { verifier } = user.password ?? unknownPassword(pool, user.username);
    const identity = personIdentity(pool.id, user.username);
    const claim = readClaim(answer);
    const proved = judgePassword({ ...signIn, progress }, () =>
      isClaimTrue({ identity, verifier, exchange: requireExchange(exchange) }, claim),
    );
    return noteDevice({ ...signIn, progress: proved }, answer.DEVICE_KEY);
  },
};
