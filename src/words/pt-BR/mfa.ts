/** What the page about second steps says: which are on, what is asked for, and what has changed. */
import type { Words } from '../words.ts';

export const mfa: Words['mfa'] = {
  turnedOn: {
    app: 'Seu app autenticador está ativado.',
    sms: 'Os códigos por SMS estão ativados.',
    email: 'Os códigos por e-mail estão ativados.',
  },
  turnedOff: {
    app: 'Seu app autenticador está desativado.',
    sms: 'Os códigos por SMS estão desativados.',
    email: 'Os códigos por e-mail estão desativados.',
  },
  preferred: {
    app: 'A partir de agora, pedimos um código do seu app autenticador.',
    sms: 'A partir de agora, pedimos um código que chega por SMS.',
    email: 'A partir de agora, pedimos um código que chega por e-mail.',
  },
  notPreferred: 'A partir de agora, você escolhe a cada login.',
  overview: {
    off: 'Este site não tem login em duas etapas: sua senha basta para abrir sua conta.',
    optional: 'O login em duas etapas está desativado: sua senha basta para abrir sua conta.',
    required: 'Este site pede a todos uma segunda etapa no login. Ative uma aqui.',
    choice: 'O login em duas etapas está ativado. Depois da senha, você escolhe como receber um código.',
    app: 'O login em duas etapas está ativado. Depois da senha, pedimos um código do seu app autenticador.',
    sms: 'O login em duas etapas está ativado. Depois da senha, pedimos um código que chega por SMS.',
    email: 'O login em duas etapas está ativado. Depois da senha, pedimos um código que chega por e-mail.',
  },
  states: {
    off: 'Desativado',
    on: 'Ativado',
    preferred: 'Ativado, e é o que pedimos',
    another: 'Ativado, mas não pedido, porque você prefere outro',
  },
  appName: 'App autenticador',
};
