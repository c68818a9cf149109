/** Codes that are on their way, and why a person comes to a page that asks for one. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const codes: Words['codes'] = {
  sent: (place) =>
    place === undefined
      ? 'Enviamos um novo código para você. Só o código mais recente vale.'
      : `Enviamos um novo código para ${isolated(place)}. Só o código mais recente vale.`,
  mayBeSent: (email) =>
    `Se houver uma conta para ${isolated(email)}, um novo código está a caminho. Só o código mais recente vale.`,
  arrivals: {
    unconfirmed: 'Sua conta ainda não está confirmada. Digite o código da mensagem que enviamos.',
    'code-sent': 'Sua conta ainda não está confirmada. Enviamos um novo código para você.',
    'reset-required': 'Você precisa de uma nova senha. Digite o código que enviamos ou peça outro.',
  },
};
