/** `npm run check:template`: infra/template.yaml before judges that others wrote. Each finding is mended, or answered in the template's Metadata. */

import { checkTemplate } from './check-template/check-template.ts';
import { runCommand } from './command-line/run-command.ts';

await runCommand(checkTemplate);
