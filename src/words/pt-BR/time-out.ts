/** What a page asks before a sign-in ends by itself. */
import type { Words } from '../words.ts';

export const timeOut: Words['timeOut'] = {
  idle: {
    heading: 'Você ainda está aí?',
    text: (time) =>
      `Faz um tempo que nada acontece aqui. Para manter sua conta segura, sua sessão será encerrada às ${time}.`,
    stay: 'Manter a sessão aberta',
    leave: 'Sair agora',
  },
  session: {
    heading: 'Sua sessão vai terminar em breve',
    text: (time) =>
      `Sua sessão está aberta há muito tempo. Ela será encerrada às ${time}: salve até lá o que você começou.`,
    stay: 'Continuar até lá',
    leave: 'Fazer login de novo agora',
  },
};
