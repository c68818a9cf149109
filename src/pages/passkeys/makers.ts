/**
 * Who made a person's passkeys, and which are on this device. Cognito keeps neither. Who made them is kept where the person's
 * other devices see it too, in the attribute `custom:passkeys`, if the pool has that and the app client may write it.
 */
import { attributesFrom } from '../../cognito/factor-settings.ts';
import { callSignedIn } from '../../session/call-signed-in.ts';
import { keepHere, keptHere } from '../../session/kept-here.ts';

const attribute = 'custom:passkeys';

/** An attribute holds 2048 characters, and so much of an id tells a person's passkeys apart. */
const enough = 12;

/** From the beginning of an id to an AAGUID. */
export type Makers = Readonly<Record<string, string>>;

/** What this browser knows: who made which, and the beginnings of the ids of those that are on this device. */
type Here = { makers: Makers; here: readonly unknown[] };

export type KnownPasskeys = {
  /** An AAGUID; empty where nobody knows. */
  providerOf(id: string): string;
  isHere(id: string): boolean;
};

export async function knownPasskeys(sub: string): Promise<KnownPasskeys> {
  const [everywhere, { makers, here }] = [await makersEverywhere(), keptIn(keptHere('passkeys', sub))];
  return {
    providerOf: (id) => everywhere[short(id)] ?? makers[short(id)] ?? '',
    isHere: (id) => here.includes(short(id)),
  };
}

type Made = { id: string; provider: string; isHere: boolean };

export async function keepMaker(sub: string, { id, provider, isHere }: Made): Promise<void> {
  const kept = keptHere('passkeys', sub);
  const { makers, here } = isHere ? withOneHere(kept, id) : keptIn(kept);
  const added: Makers = provider ? { [short(id)]: provider } : {};
  keepHere('passkeys', sub, { makers: { ...makers, ...added }, here });
  if (provider) await changeMakers((everywhere) => ({ ...everywhere, ...added }));
}

/** @param kept As it was. */
export function withOneHere(kept: unknown, id: string): Here {
  const { makers, here } = keptIn(kept);
  return { makers, here: [...new Set([...here, short(id)])] };
}

/** A pool without the attribute, or a client that may not write it, is no reason to say anything: these are only names. */
export async function changeMakers(by: (makers: Makers) => Makers): Promise<void> {
  try {
    const before = await makersEverywhere();
    const after = by(before);
    const UserAttributes = [{ Name: attribute, Value: JSON.stringify(after) }];
    if (after !== before) await callSignedIn('UpdateUserAttributes', { UserAttributes });
  } catch {
    // This browser knows it.
  }
}

async function makersEverywhere(): Promise<Makers> {
  const { UserAttributes = [] } = await callSignedIn('GetUser', {});
  try {
    return textsIn(JSON.parse(attributesFrom(UserAttributes)[attribute] ?? '{}'));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

export function keptIn(kept: unknown): Here {
  const { makers, here } = Object(kept) as { makers?: unknown; here?: unknown };
  return { makers: textsIn(makers), here: Array.isArray(here) ? here : [] };
}

/** Somebody may have put anything there. */
function textsIn(value: unknown): Makers {
  const texts = Object.entries(Object(value)).filter((each): each is [string, string] => typeof each[1] === 'string');
  return Object.fromEntries(texts);
}

export function short(id: string): string {
  return id.slice(0, enough);
}
