/** What the profile page says of changes, and of an address that a code is to prove. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const profile: Words['profile'] = {
  saved: 'Vos modifications sont enregistrées.',
  nothingChanged: 'Il n’y a rien à enregistrer : vous n’avez rien modifié.',
  typedBefore: 'Ce que vous avez saisi est encore là. Enregistrez-le maintenant.',
  confirmed: (name) => `C’est confirmé : ${isolated(name)}.`,
  proof: {
    heading: (name) => `À confirmer : ${isolated(name)}`,
    oldInForce: (_name, old) => `Tant que vous ne l’avez pas saisi, ${isolated(old)} reste en vigueur.`,
    noneInForce: (name) => `Tant que vous ne l’avez pas saisi, il manque à votre compte : ${isolated(name)}.`,
    newInForce: () => 'Le changement est déjà en vigueur ; le code le confirme.',
  },
};
