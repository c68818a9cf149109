/** What the profile page says of changes, and of an address that a code is to prove. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const profile: Words['profile'] = {
  saved: 'Ihre Änderungen sind gespeichert.',
  nothingChanged: 'Es gibt nichts zu speichern: Sie haben nichts geändert.',
  typedBefore: 'Was Sie eingegeben haben, ist noch da. Speichern Sie es jetzt.',
  confirmed: (name) => `Bestätigt: ${name}.`,
  proof: {
    heading: (name) => `${name} bestätigen`,
    oldInForce: (name, old) => `Solange Sie ihn nicht eingeben, bleibt es bei ${isolated(old)} (${name}).`,
    noneInForce: (name) => `Solange Sie ihn nicht eingeben, fehlt Ihrem Konto: ${name}.`,
    newInForce: (name) => `Die Angabe (${name}) gilt schon; der Code bestätigt sie.`,
  },
};
