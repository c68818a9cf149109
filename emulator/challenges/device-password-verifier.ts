/** DEVICE_PASSWORD_VERIFIER: the device proves by SRP the password that it gave itself when it was confirmed. */
import { refuse } from '../errors.ts';
import { isClaimTrue } from '../srp/claim.ts';
import { serverPublicNumber } from '../srp/exchange.ts';
import { findDevice } from './devices.ts';
import { WRONG_PASSWORD } from './person.ts';
import { readClaim } from './read-claim.ts';
import { sealSecretBlock } from './sessions.ts';
import { type Challenge, prove, type SignIn } from './sign-in.ts';
import { requireExchange } from './srp-start.ts';

export const devicePasswordVerifier: Challenge = {
  ask(signIn) {
    const { key, password } = requireSignInDevice(signIn);
    const { progress, user } = signIn;
    return {
      progress,
      parameters: {
        DEVICE_KEY: key,
        SALT: password.salt,
        SECRET_BLOCK: sealSecretBlock(signIn, 'DEVICE_PASSWORD_VERIFIER'),
        SRP_B: serverPublicNumber(requireExchange(progress.deviceExchange), password.verifier),
        USERNAME: user.username,
      },
    };
  },

  check(signIn, answer) {
    const { deviceExchange, ...progress } = signIn.progress;
    const { key, password } = requireSignInDevice(signIn);
    const identity = { group: signIn.pool.deviceGroupKey, name: key };
    const proof = { identity, verifier: password.verifier, exchange: requireExchange(deviceExchange) };
    if (answer.DEVICE_KEY !== key || !isClaimTrue(proof, readClaim(answer))) refuse('NotAuthorized', WRONG_PASSWORD);
    return prove(progress, 'device');
  },
};

function requireSignInDevice({ user, progress }: SignIn) {
  return findDevice(user, progress.deviceKey) ?? refuse('ResourceNotFound', 'Device does not exist.');
}
