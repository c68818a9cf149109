/** Where Gatehouse's template is. */
import { fileURLToPath } from 'node:url';

export const templateFile = fileURLToPath(new URL('../../infra/template.yaml', import.meta.url));
