/** Whether this page, in this browser, can have anything to do with passkeys; where not, people never hear of them. */

type Place = Pick<Window, 'isSecureContext'> & {
  location: Pick<Location, 'hostname'>;
  self?: unknown;
  top?: unknown;
  navigator: { credentials?: unknown };
  PublicKeyCredential?: unknown;
};

/** Numbers, or IPv6 in brackets: no browser takes an address for a relying party, whatever else it says it can do. */
const address = /^(?:[\d.]+|\[.*\])$/;

export function canUsePasskeys(place: Place = window): boolean {
  const { isSecureContext, location, navigator, PublicKeyCredential } = place;
  const isFramed = place.self !== place.top;
  return (
    isSecureContext &&
    !isFramed &&
    !address.test(location.hostname) &&
    typeof PublicKeyCredential === 'function' &&
    Boolean(navigator.credentials)
  );
}

/** Whether the browser offers passkeys where a name is typed. */
export async function canSuggestPasskeys(): Promise<boolean> {
  if (!canUsePasskeys()) return false;
  return ask(() => PublicKeyCredential.isConditionalMediationAvailable());
}

/** Whether this device holds passkeys itself, behind a finger, a face or a screen lock. */
export async function canHoldPasskeys(): Promise<boolean> {
  if (!canUsePasskeys()) return false;
  return ask(() => PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable());
}

/** A browser that has never heard of the question can't do it. */
async function ask(question: () => Promise<boolean>): Promise<boolean> {
  try {
    return await question();
  } catch {
    return false;
  }
}
