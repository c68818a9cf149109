/** What `npm run emulator -- --help` prints. */
import { choiceHelp } from './pool-choices.ts';

export const emulatorHelp = `npm run emulator -- [options]

  Runs a local Cognito user pool, by itself, on 127.0.0.1. Prints "Ready http://127.0.0.1:9500" once it answers.

  --host ADDRESS       an address of this machine to listen on instead, or 0.0.0.0 for all of them: for containers, phones
                       and other machines. Whoever reaches it can read and change everything
  --port N             where it listens (EMULATOR_PORT, else 9500; 0 takes any free one)
  --https              speaks HTTPS, by a certificate that is made here and kept: for clients that take nothing else. Browsers ask
                       before they believe it
  --seed FILE          the pools, clients, groups and users to begin with (the main pool of npm start)
  --config FILE        the configuration whose pool it is without a seed (config.ts)
  --fresh              forgets what an earlier run has kept
  --file STATE         where it keeps what it knows (.emulator/state.json)
${choiceHelp}

  /health answers 200 once it is ready.

  For tests in other processes, in JSON:

  POST /_emulator/reset                              forgets everything and plants the seed again
  POST /_emulator/seed    { "pools": [ … ] }         adds what a seed file could hold
  POST /_emulator/clock   { "advance": 3600000 }     moves the clock, in milliseconds
  POST /_emulator/faults  { "operation": "InitiateAuth", "answer": 500, "times": 1 }
                                                     500, 429, "hang", "drop" or "lose" for the next calls
  GET  /_emulator/state, /_emulator/clock            what it remembers; what time it is there
  GET  /_emulator/requests                           the last requests, without secrets

  / in a browser is its console: requests, people, mail, clock, faults.
  /inbox in a browser, or /inbox.json?to=ADDRESS, has the mail.

  npm run emulator -- --port 9600 --fresh --seed seed.json
  curl -X POST http://127.0.0.1:9600/_emulator/reset
  aws --endpoint-url http://127.0.0.1:9600 --region us-east-1 cognito-idp list-user-pools --max-results 10`;
