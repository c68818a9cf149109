/**
 * Tells password managers what has become of a person's passkeys, where they listen. What they make of it is their business,
 * and an error of theirs nobody's.
 *
 * https://www.w3.org/TR/webauthn-3/#sctn-signal-methods
 */

type Name = 'signalUnknownCredential' | 'signalAllAcceptedCredentials' | 'signalCurrentUserDetails';

type Browser = Partial<Pick<typeof PublicKeyCredential, Name>>;

export type Signals = {
  /** One that the pool does not take, or not any more. */
  gone(rpId: string, credentialId: string): void;
  /**
   * All that the pool takes: a manager hides or forgets the person's others.
   *
   * @param all The whole list: whatever is not in it goes, so never a part of it.
   */
  all(sub: string, all: readonly { id: string; rpId: string }[]): void;
  /** What the person is called from now on, where a manager lists its passkeys. */
  name(rpId: string, sub: string, name: string): void;
};

export function signals(browser = (globalThis as { PublicKeyCredential?: Browser }).PublicKeyCredential): Signals {
  const signal = async <Method extends Name>(method: Method, what: Parameters<Required<Browser>[Method]>[0]) => {
    try {
      await (browser?.[method] as ((options: typeof what) => Promise<void>) | undefined)?.call(browser, what);
    } catch {
      // Nobody here can do anything about it.
    }
  };
  return {
    gone: (rpId, credentialId) => void signal('signalUnknownCredential', { rpId, credentialId }),
    all(sub, all) {
      for (const rpId of new Set(all.map((each) => each.rpId))) {
        const ids = all.filter((each) => each.rpId === rpId).map(({ id }) => id);
        signal('signalAllAcceptedCredentials', { rpId, userId: userId(sub), allAcceptedCredentialIds: ids });
      }
    },
    name: (rpId, sub, name) =>
      void signal('signalCurrentUserDetails', { rpId, userId: userId(sub), name, displayName: name }),
  };
}

/** As Cognito has it in what it asks a browser to make, in base64url; a `sub` is a UUID, where that is plain base64. */
function userId(sub: string): string {
  return btoa(sub).replaceAll('=', '');
}
