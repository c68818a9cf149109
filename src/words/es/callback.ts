/** What is said to whoever comes back from managed login, or from an identity provider, and is not signed in. */
import { isolated } from '../isolated.ts';
import { list } from '../language.ts';
import type { Words } from '../words.ts';

export const callback: Words['callback'] = {
  pages: 'La página de inicio de sesión',
  refused: (provider) =>
    `No has iniciado sesión: se canceló o se rechazó (${isolated(provider)}). Inténtalo de nuevo o inicia sesión de otra forma.`,
  trouble: (provider) =>
    `No has iniciado sesión: hay un problema en ${isolated(provider)}. Espera un minuto e inténtalo de nuevo, o inicia sesión de otra forma.`,
  lacking: (provider, attributes) =>
    `No has iniciado sesión: ${isolated(provider)} no ha dado a este sitio lo que necesita (${list(attributes)}). Permítelo allí o inicia sesión de otra forma.`,
  notAllowed:
    'No has iniciado sesión: este sitio y su servicio de acceso no son compatibles. Solo quienes gestionan el sitio pueden arreglarlo.',
  tooOld: 'No has iniciado sesión: tardó más de diez minutos. Inténtalo de nuevo.',
  used: 'Este inicio de sesión ya terminó o empezó en otra pestaña. Si allí no has iniciado sesión, empieza de nuevo.',
  unfit: 'No has iniciado sesión: lo que ha llegado no corresponde a lo que empezaste aquí. Inténtalo de nuevo.',
  failed: 'No has iniciado sesión: algo falló por el camino. Inténtalo de nuevo o inicia sesión de otra forma.',
};
