/** What `npm run emulator` and `npm start` both let one choose about the local pool, and how that is read. */
import type { EmulatorOptions } from '../../emulator/emulator.ts';
import { misuse } from '../command-line/command-error.ts';
import { guests } from './guests.ts';

export const choiceOptions = {
  issuer: { type: 'string' },
  code: { type: 'string' },
  'no-limits': { type: 'boolean' },
  lenient: { type: 'boolean' },
  memory: { type: 'boolean' },
  triggers: { type: 'string' },
  'lambda-endpoint': { type: 'string' },
  'allow-origin': { type: 'string', multiple: true },
  'allow-host': { type: 'string', multiple: true },
} as const;

export const choiceHelp = `  --issuer aws         tokens name Amazon as their issuer, as a pool's of that id would: https://cognito-idp.REGION…/POOL
  --issuer URL         tokens name URL/POOL as their issuer, such as http://pool.test:9500
  --code 123456        every code that is sent, but for those of custom challenges
  --no-limits          nobody is locked out, and nothing may be asked for only so often
  --lenient            pools need no SMS, SES or KMS set up, where Cognito would refuse them
  --memory             nothing is kept on disk
  --triggers FOLDER    the Lambda handlers of every pool: pre-sign-up.mjs, PreTokenGenerationV2.ts and so on
  --lambda-endpoint URL
                       where the functions that a LambdaConfig names are invoked: SAM, serverless-offline, LocalStack
  --allow-origin URL   lets the pages of this origin call it, beside those of this machine; again for more
  --allow-host NAME    lets it be called by this name, beside localhost and 127.0.0.1; again for more`;

type Given = {
  issuer?: string | undefined;
  code?: string | undefined;
  'no-limits'?: boolean | undefined;
  lenient?: boolean | undefined;
  triggers?: string | undefined;
  'lambda-endpoint'?: string | undefined;
  'allow-origin'?: string[] | undefined;
  'allow-host'?: string[] | undefined;
};

export type PoolChoices = Required<Pick<EmulatorOptions, 'choices' | 'allowedOrigins' | 'allowedHosts'>> & {
  triggersFolder: string | undefined;
  lambdaEndpoint: string | undefined;
};

/** @throws {CommandError} for what can't be meant. */
export function poolChoices({
  issuer,
  code,
  'no-limits': isUnlimited,
  lenient: isLenient,
  triggers: triggersFolder,
  'lambda-endpoint': lambdaEndpoint,
  ...given
}: Given): PoolChoices {
  if (issuer !== undefined && !isIssuer(issuer)) throw misuse(`--issuer ${issuer}: expected ${ISSUER}.`);
  if (code !== undefined && !isCode(code)) throw misuse(`--code ${code}: expected ${CODE}.`);
  if (lambdaEndpoint !== undefined && !isEndpoint(lambdaEndpoint)) {
    throw misuse(`--lambda-endpoint ${lambdaEndpoint}: expected an address such as http://127.0.0.1:3001.`);
  }
  const functions = { triggersFolder, lambdaEndpoint };
  return { ...functions, ...guests(given), choices: { issuer, code, isUnlimited, isLenient } };
}

export const ISSUER = 'aws, or an address such as http://pool.test:9500';
export const CODE = 'six digits, such as 123456';

/** Without a query, which no discovery document could be found below. */
export function isIssuer(text: string): boolean {
  return text === 'aws' || (/^https?:\/\/[^\s?#]+$/.test(text) && URL.canParse(text));
}

function isEndpoint(text: string): boolean {
  return /^https?:\/\/[^\s?#]+$/.test(text) && URL.canParse(text);
}

export function isCode(text: string): boolean {
  return /^\d{6}$/.test(text);
}
