/** `npm run deploy`: the stack, the configuration, the site; one command to S3 and CloudFront. */
import { deploySite } from './deploy/deploy-site.ts';
import { readDeployOptions } from './deploy/read-options.ts';
import { runDeployment } from './deploy/run-deployment.ts';
import { words } from './deploy/words.ts';

await runDeployment(readDeployOptions, deploySite, words.deployHelp);
