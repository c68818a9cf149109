/** Reads a command line strictly, and keeps secrets off it: other people on the machine can read it, and so can the shell's history. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { misuse } from './command-error.ts';

type OptionTable = NonNullable<ParseArgsConfig['options']>;

type Parsed<Options extends OptionTable> = ReturnType<
  typeof parseArgs<{ options: Options; strict: true; allowPositionals: true }>
>;

/** Names under which people try to pass a secret, and where it goes instead. */
const secrets: Record<string, string> = {
  password: 'Pipe it in, or let the command ask for it.',
  'temporary-password': 'Cognito makes one up and mails it.',
  'totp-secret': 'Put it into GATEHOUSE_TOTP_SECRET.',
  'client-secret': 'Put it into GATEHOUSE_CLIENT_SECRET.',
};

/** @throws {CommandError} for an option that there is not, and for one without its value. */
export function readOptions<Options extends OptionTable>(args: string[], options: Options): Parsed<Options> {
  refuseSecrets(args, options);
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: true });
  } catch (error) {
    // Node goes on to explain how to pass such a thing as an argument, which nobody wants here.
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. To specify');
    const wayOn = reason.startsWith('Unknown option') ? ' All that there are: --help' : '';
    throw misuse(`${reason}.`.replace(/\.\.$/, '.') + wayOn, error);
  }
}

function refuseSecrets(args: string[], options: OptionTable): void {
  for (const [name, instead] of Object.entries(secrets)) {
    const isGiven = args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
    if (isGiven && !(name in options)) throw misuse(`--${name}: secrets do not belong on a command line. ${instead}`);
  }
}
