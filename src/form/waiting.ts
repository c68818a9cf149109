/**
 * Whether somebody in this browser waits for the mail with the code. Programs that open the links of each mail before its
 * reader does keep nothing of the kind.
 */
import { config } from '#config';

const key = `CognitoIdentityServiceProvider.${config.clientId}.waiting`;

/** Also for the tab in which the link will open. */
export function waitHere(): void {
  try {
    localStorage.setItem(key, '1');
  } catch {
    // Without storage the link asks for one press more.
  }
}

export function isWaitedForHere(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export function waitNoMore(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // There is nothing then.
  }
}
