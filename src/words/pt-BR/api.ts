/** What a protected API answered. */
import type { Words } from '../words.ts';

export const api: Words['api'] = {
  asking: 'Consultando sua API…',
  answered: (message) => `Sua API respondeu: ${message}`,
  answeredSomething: 'Sua API respondeu, mas não em JSON com uma mensagem.',
  late: 'Sua API não respondeu em meio minuto. Veja se ela travou e consulte-a de novo.',
  unreachable:
    'Não é possível acessar sua API a partir desta página. Veja se ela está em execução, se apiUrl na configuração é o ' +
    'endereço dela e se ela permite chamadas deste site (CORS).',
  failed: 'Sua API está com um problema interno.',
  refusals: {
    401: 'Sua API não aceita o token, nem mesmo um recém-emitido.',
    403: 'Sua API sabe quem você é, mas não permite que você faça isso.',
    404: 'Sua API não tem nada neste endereço.',
    429: 'Sua API tem trabalho demais neste momento.',
  },
  status: (status) => `Sua API respondeu com o status ${status}.`,
  withItsWords: (sentence, said) => `${sentence} Ela diz: ${said}`,
};
