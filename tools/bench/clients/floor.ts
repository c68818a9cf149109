/**
 * The least that a browser can do: SRP by hand, with nothing but the platform, nothing checked and nothing prepared.
 *
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 */
import { type Client, config } from './client.ts';

type Json = Record<string, never> & {
  ChallengeParameters: { USER_ID_FOR_SRP: string; SALT: string; SRP_B: string; SECRET_BLOCK: string };
  AuthenticationResult: Record<string, string>;
};

/** RFC 3526, group 15. */
const N = BigInt(
  `0xFFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F
  14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163
  BF0598DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36
  CE3BE39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D0450
  7A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A
  0864D87602733EC86A64521F2B18177B200CBBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFF
  FFFF`.replace(/\s/g, ''),
);
const text = new TextEncoder();

export const client: Client = {
  async signIn(username, password) {
    const a = toBigInt(crypto.getRandomValues(new Uint8Array(32)));
    const A = power(2n, a);
    const first = await call('InitiateAuth', {
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: username, SRP_A: A.toString(16) },
    });
    const { ChallengeParameters: asked } = first;
    const TIMESTAMP = new Date()
      .toUTCString()
      .replace(/^(\w+), 0?(\d+) (\w+) (\d+) ([\d:]+) GMT$/, '$1 $3 $2 $5 UTC $4');
    const signature = await sign(asked, { a, A, password, TIMESTAMP });
    const { AuthenticationResult } = await call('RespondToAuthChallenge', {
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses: {
        USERNAME: asked.USER_ID_FOR_SRP,
        TIMESTAMP,
        PASSWORD_CLAIM_SECRET_BLOCK: asked.SECRET_BLOCK,
        PASSWORD_CLAIM_SIGNATURE: signature,
      },
    });
    for (const [name, value] of Object.entries(AuthenticationResult)) sessionStorage.setItem(name, value);
  },
};

type Own = { a: bigint; A: bigint; password: string; TIMESTAMP: string };

/** @returns base64. */
async function sign(asked: Json['ChallengeParameters'], { a, A, password, TIMESTAMP }: Own): Promise<string> {
  const poolName = config.userPoolId.split('_')[1] ?? '';
  const B = BigInt(`0x${asked.SRP_B}`);
  const u = toBigInt(await sha256(padded(A), padded(B)));
  const identity = await sha256(text.encode(`${poolName}${asked.USER_ID_FOR_SRP}:${password}`));
  const x = toBigInt(await sha256(padded(BigInt(`0x${asked.SALT}`)), identity));
  const k = toBigInt(await sha256(padded(N), padded(2n)));
  const S = power((B + (N - ((k * power(2n, x)) % N))) % N, a + u * x);
  const key = await hmacKey(await derive(padded(u), padded(S)));
  const names = text.encode(poolName + asked.USER_ID_FOR_SRP);
  const proof = joined([names, bytesOf(atob(asked.SECRET_BLOCK)), text.encode(TIMESTAMP)]);
  const signature = await crypto.subtle.sign('HMAC', key, proof);
  return btoa(String.fromCharCode(...new Uint8Array(signature)));
}

async function call(operation: string, request: object): Promise<Json> {
  const response = await fetch(config.endpoint ?? '', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-amz-json-1.1',
      'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify({ ClientId: config.clientId, ...request }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % N;
    if (bit === '1') result = (result * base) % N;
  }
  return result;
}

/** HKDF with SHA-256, of which Cognito takes the first 16 bytes. */
async function derive(
  salt: Uint8Array<ArrayBuffer>,
  secret: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const info = text.encode('Caldera Derived Key');
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, 128));
}

function hmacKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

async function sha256(...parts: Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined(parts)));
}

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function toBigInt(bytes: Uint8Array): bigint {
  return BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`);
}

/** Big-endian, with a zero before a first bit that is set, as Java's BigInteger writes itself. */
function padded(value: bigint): Uint8Array<ArrayBuffer> {
  const hex = value.toString(16);
  const even = hex.length % 2 ? `0${hex}` : hex;
  return Uint8Array.from((/^[89a-f]/.test(even) ? `00${even}` : even).match(/../g) ?? [], (each) =>
    Number.parseInt(each, 16),
  );
}

function bytesOf(binary: string): Uint8Array {
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
