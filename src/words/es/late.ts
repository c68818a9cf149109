/** What a page says by itself when its script has not come after some seconds; the build puts it there. */
import type { Words } from '../words.ts';

export const late: Words['late'] = {
  late: 'Una parte de esta página no ha llegado, así que todavía no puede hacer nada.',
  again: 'Volver a cargar la página',
  else: 'Si eso no ayuda, comprueba tu conexión a internet y si algo aquí bloquea los scripts.',
};
