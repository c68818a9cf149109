/** `npm run emulator`: a local Cognito user pool on its own, for any SDK, the AWS CLI or a test to talk to. */
import { runCommand } from './command-line/run-command.ts';
import { runEmulator } from './emulator/run-emulator.ts';

await runCommand(() => runEmulator(process.argv.slice(2)));
