/** `npm run undeploy`: takes down what `npm run deploy` has put up, after asking about the users. */
import { readUndeployOptions } from './deploy/read-options.ts';
import { runDeployment } from './deploy/run-deployment.ts';
import { undeploySite } from './deploy/undeploy-site.ts';
import { words } from './deploy/words.ts';

await runDeployment(readUndeployOptions, undeploySite, words.undeployHelp);
