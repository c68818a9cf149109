/** What is said to whoever comes back from managed login, or from an identity provider, and is not signed in. */
import { isolated } from '../isolated.ts';
import { list } from '../language.ts';
import type { Words } from '../words.ts';

export const callback: Words['callback'] = {
  pages: 'A página de login',
  refused: (provider) =>
    `Você não fez login: o login foi cancelado ou recusado (${isolated(provider)}). Tente de novo ou faça login de outra forma.`,
  trouble: (provider) =>
    `Você não fez login: ${isolated(provider)} está com um problema. Espere um minuto e tente de novo, ou faça login de outra forma.`,
  lacking: (provider, attributes) =>
    `Você não fez login: ${isolated(provider)} não informou aquilo de que este site precisa (${list(attributes)}). Permita esse compartilhamento ou faça login de outra forma.`,
  notAllowed:
    'Você não fez login: este site e o serviço de login dele não são compatíveis. Só quem administra o site pode resolver isso.',
  tooOld: 'Você não fez login: demorou mais de dez minutos. Tente de novo.',
  used: 'Este login já terminou ou começou em outra aba. Se você não fez login lá, comece de novo.',
  unfit: 'Você não fez login: o que voltou não corresponde ao que você começou aqui. Tente de novo.',
  failed: 'Você não fez login: algo deu errado no caminho. Tente de novo ou faça login de outra forma.',
};
