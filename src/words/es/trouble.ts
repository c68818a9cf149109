/** How a page says that something is wrong, and what it says of a broken connection: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network: 'No se puede conectar con el servicio de acceso. Comprueba tu conexión a internet e inténtalo de nuevo.',
    lostPart:
      'No se ha podido cargar una parte de esta página. Comprueba tu conexión a internet y vuelve a cargar la página.',
  },
  summary: 'Hay un problema',
  titlePrefix: 'Error: ',
  tryAgain: 'Reintentar',
  trying: 'Reintentando…',
};
