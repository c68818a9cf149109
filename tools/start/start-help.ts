/** What `npm start -- --help` prints. */
import { basename, relative } from 'node:path';
import { home, servedFolder, stateFolder } from '../config/home.ts';
import { demoPassword, demoPools } from '../emulator/demo-pools.ts';
import { choiceHelp } from '../emulator/pool-choices.ts';

export const poolList = Object.entries(demoPools)
  .map(([name, { about }]) => `  ${name.padEnd(20)} ${about}`)
  .join('\n');

export const startHelp = `npm start -- [options]

  Builds the site, serves it on http://localhost:8080, and runs a local user pool beside it on 127.0.0.1:9500,
  unless config.ts names a real pool. PORT and EMULATOR_PORT choose other ports.

  --port N             where the site is served (PORT, else 8080)
  --pages FOLDER       pages, parts, stylesheet and modules of your own, instead of ours of the same name
  --seed FILE          the pools, clients, groups and users to begin with; the site is for the first pool
  --emulator URL       a local user pool that runs already, instead of one beside the site
  --pool NAME          a prepared pool, with people to sign in as and a configuration to match (main)
  --https              site and pool speak HTTPS, by a certificate that is made here: for passkeys and whatever else wants it under
                       other names than localhost (--allow-host NAME puts them into the certificate)
  --protect-groups board=directors,people/pay=hr
                       folders of the protected files (protectFiles in config.ts) that are for one group each
  --fresh              forgets what an earlier run has kept
  --watch              builds again whenever a file of the site changes
  --config FILE        another configuration than config.ts
  --outdir DIR         where the built site goes (${relative(home, servedFolder)})
  --state-dir DIR      where the local pool keeps what it knows (${basename(stateFolder)})

For the local pool

${choiceHelp}

Pools

${poolList}

  Whoever has a password has ${demoPassword}. They are listed when the pool starts.

  npm start -- --pool mfa-required --fresh`;
