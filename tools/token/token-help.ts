/** What `npm run token -- --help` prints. */
import { poolHelp } from '../command-line/pool-options.ts';

export const tokenHelp = `npm run -s token -- --username EMAIL [options]

  Signs in by SRP and prints a token, alone, on standard output.

  --username EMAIL     whose token
  --use id|access      which of the two (access, or what apiToken says in config.ts)
  --code               signs in by a code that Cognito sends, without a password (ALLOW_USER_AUTH); at a terminal it is asked for
${poolHelp}

  The password comes from GATEHOUSE_PASSWORD or from standard input; at a terminal it is asked for. Codes of an
  authenticator app come from the secret in GATEHOUSE_TOTP_SECRET; at a terminal any code is asked for.

  It can't use a passkey, which takes a browser and its owner before it.

  Ends with 0 when a token was printed, 1 when there is none, 2 when the command line or the configuration is wrong.

  npm run -s token -- --username demo@example.com
  GATEHOUSE_PASSWORD=… npm run -s token -- --username demo@example.com --use id
  curl -H "Authorization: Bearer $(npm run -s token -- --username demo@example.com)" http://localhost:8080/api/me
  npm run -s token -- --username ada@lovelace.example --pool eu-west-1_Ab3dEf6hI --client 1a2b3c4d5e6f7g8h9i0j1k2l3m < password.txt`;
