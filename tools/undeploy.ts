/** `npm run undeploy`: takes down what `npm run deploy` has put up, after asking about the users. */
import { readUndeployOptions } from './deploy/read-options.ts';
import { runCommand } from './deploy/run-command.ts';
import { undeploySite } from './deploy/undeploy-site.ts';
import { words } from './deploy/words.ts';

await runCommand(readUndeployOptions, undeploySite, words.undeployHelp);
