/** What the profile page says of changes, and of an address that a code is to prove. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';
import { attributes } from './attributes.ts';

const { inSentence } = attributes;

export const profile: Words['profile'] = {
  saved: 'Tus cambios se han guardado.',
  nothingChanged: 'No hay nada que guardar: no has cambiado nada.',
  typedBefore: 'Lo que escribiste sigue aquí. Guárdalo ahora.',
  confirmed: (name) => `Confirmación completada: ${inSentence(name)}.`,
  proof: {
    heading: (name) => `Confirma tu ${inSentence(name)}`,
    oldInForce: (name, old) => `Hasta que lo introduzcas, tu ${inSentence(name)} sigue siendo ${isolated(old)}.`,
    noneInForce: (name) => `Hasta que lo introduzcas, tu cuenta queda sin ${inSentence(name)}.`,
    newInForce: (name) => `Ya es tu ${inSentence(name)}; falta confirmarlo con el código.`,
  },
};
