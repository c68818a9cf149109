/** Asks the browser for a passkey: at once, or quietly where the name is typed. */
import { credentialToJson, type RequestJson, requestFrom } from './encoding.ts';

/**
 * `declined` is whatever browsers do not tell apart, on purpose: the person said no, took too long, or has no such passkey.
 * `unfit` is a page that is not the relying party's, which its people can't mend. `stopped` is our own word.
 */
export type Answer = { credential: string } | { none: 'declined' | 'unfit' | 'stopped' };

export type Asking = {
  /** Never rejects. */
  answer: Promise<Answer>;
  stop(): void;
};

export type Used = {
  id: string;
  /** Whether it is on this device, and not on a phone or a key that was held to it; password managers may not say. */
  isHere: boolean;
};

let used: Used | undefined;

/** The passkey that this page has got last, whatever Cognito said to it. */
export function lastUsed(): Used | undefined {
  return used;
}

/** A browser asks for one passkey at a time. */
let pending: Asking | undefined;

/**
 * @param request As Cognito has it: JSON.
 * @param isQuiet Whether the browser offers the passkey where a name is typed, and shows nothing by itself.
 */
export function askForPasskey(request: string, isQuiet = false): Asking {
  const former = pending;
  const stopper = new AbortController();
  former?.stop();
  const asking: Asking = {
    answer: (former?.answer ?? Promise.resolve()).then(() => ask(request, stopper.signal, isQuiet)),
    stop: () => stopper.abort(),
  };
  pending = asking;
  return asking;
}

/** Before a passkey is made, which a browser does not do while it asks for one. */
export async function stopAsking(): Promise<void> {
  pending?.stop();
  await pending?.answer;
}

async function ask(request: string, signal: AbortSignal, isQuiet: boolean): Promise<Answer> {
  try {
    const json = JSON.parse(request) as RequestJson;
    const options = { publicKey: requestFrom(json), signal, ...(isQuiet && { mediation: 'conditional' as const }) };
    const credential = await navigator.credentials.get(options);
    if (signal.aborted) return { none: 'stopped' };
    if (!credential || !isAskedFor(credential, json)) return { none: 'declined' };
    const given = credentialToJson(credential as PublicKeyCredential);
    used = { id: given.id, isHere: given.authenticatorAttachment !== 'cross-platform' };
    return { credential: JSON.stringify(given) };
  } catch (error) {
    return { none: signal.aborted ? 'stopped' : reasonIn(error) };
  }
}

/** Quietly, some authenticators offer passkeys that nobody has asked for. */
function isAskedFor({ id }: Credential, { allowCredentials }: RequestJson): boolean {
  return !allowCredentials?.length || allowCredentials.some((each) => each.id === id);
}

/** For whoever runs the site, the console says why. */
function reasonIn(error: unknown): 'declined' | 'unfit' {
  const name = error instanceof Error ? error.name : '';
  if (name !== 'SecurityError') {
    console.debug(error);
    return 'declined';
  }
  console.warn('passkeys: the relying party’s id does not belong to this page’s address', error);
  return 'unfit';
}
