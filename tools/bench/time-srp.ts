/** Runs in the page: the arithmetic of SRP sign-ins, with `src/native/` and without, turn about. */
import type { SdkParts } from './sdk-parts.ts';

/** Milliseconds. */
export type SignInTime = {
  /** From nothing to A; what can be done before the person presses the button. */
  A: number;
  /** From Cognito's B and salt to the key that signs; what the person waits for. */
  key: number;
};

/** Each round's times in order; the first round has all the code still to compile. */
export type SignInTimes = { native: SignInTime[]; original: SignInTime[] };

export async function timeSignIns(rounds: number): Promise<SignInTimes> {
  const native = await load('/native.js');
  const original = await load('/original.js');
  const times: SignInTimes = { native: [], original: [] };
  for (let round = 0; round < rounds; round += 1) {
    const [B, salt] = [randomHex(384), randomHex(16)];
    times.native.push(await timeSignIn(native, B, salt));
    times.original.push(await timeSignIn(original, B, salt));
  }
  return times;
}

function load(path: string): Promise<SdkParts> {
  return import(path);
}

async function timeSignIn(
  { AuthenticationHelper, BigInteger }: SdkParts,
  B: string,
  salt: string,
): Promise<SignInTime> {
  const serverB = new BigInteger(B, 16);
  const start = performance.now();
  const helper = new AuthenticationHelper('Gatehouse');
  await called((settle) => helper.getLargeAValue((error, A) => settle(error, A)));
  const middle = performance.now();
  await called((settle) =>
    helper.getPasswordAuthenticationKey('ada', 'Passw0rd!', serverB, new BigInteger(salt, 16), settle),
  );
  return { A: middle - start, key: performance.now() - middle };
}

function called(act: (settle: (error: Error | null, value?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    act((error) => (error ? reject(error) : resolve()));
  });
}

function randomHex(byteCount: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(byteCount));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
