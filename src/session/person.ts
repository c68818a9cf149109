/**
 * Whose page this is. Whoever signs in meanwhile, in another tab or after Back, a page acts for the person it was opened
 * for, or not at all.
 */
import { claimsOf } from '../cognito/claims.ts';
import { endSession } from './session-end.ts';
import { readTokens, type Tokens } from './tokens.ts';

/** Their `sub`; absent on pages that are nobody's, such as login. */
let owner: string | undefined;

/** From here on the page belongs to the person with these tokens. */
export function openFor({ idToken }: Tokens): void {
  owner = claimsOf(idToken).sub;
}

/**
 * The tokens of this page's person, to be shown. Where somebody else's are stored the page is told, so that it is hidden
 * and loaded anew.
 *
 * @returns nothing when nobody is signed in, or somebody else.
 */
export function ownTokens(): Tokens | undefined {
  const tokens = readTokens();
  if (!tokens || isOwn(tokens)) return tokens;
  endSession('somebody-else');
  return undefined;
}

/**
 * The tokens of this page's person, to act with.
 *
 * @returns nothing when nobody is signed in; never settles when somebody else is: the page is on its way.
 */
export async function actingTokens(): Promise<Tokens | undefined> {
  const tokens = ownTokens();
  return tokens || !readTokens() ? tokens : new Promise(() => {});
}

function isOwn({ idToken }: Tokens): boolean {
  return owner === undefined || claimsOf(idToken).sub === owner;
}
