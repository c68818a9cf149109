/**
 * Stands in for the HTTP client of amazon-cognito-identity-js: its calls go through `call`, with a time limit, and an
 * exception inside the SDK ends the flow once instead of calling the same callback a second time.
 */
import { isSrpStep, odd } from './acceptable.ts';
import { type CallOptions, call } from './call.ts';
import { CognitoError } from './error.ts';
import { inLanguage } from './in-language.ts';
import { isUnknownDevice } from './read-refusal.ts';
import type { AuthAnswer, SdkClient, SdkRequest } from './sdk-internals.ts';

/** How a step of the SDK ends that the SDK's own callbacks do not tell. */
export type ClientEvents = {
  /** An answer that is not for the SDK: it would not know what to do with it, or store what it takes for tokens. */
  onAnswer(answer: AuthAnswer): void;
  onCrash(error: unknown): void;
};

/** @param current What waits for the SDK right now. */
export function sdkClient(current: () => ClientEvents, options: CallOptions): SdkClient {
  let deviceRefusals = 0;

  return {
    request(operation, params, callback) {
      const waiting = current();
      const settle = (error: unknown, answer?: object) => {
        try {
          callback(error, answer);
        } catch (crash) {
          waiting.onCrash(crash);
        }
      };
      call(operation, { ...params, ...inLanguage() }, options).then(
        (answer) => {
          if (isOurs(operation, params, answer)) waiting.onAnswer(answer);
          else if (isOdd(answer)) waiting.onCrash(odd('half a step of SRP'));
          else settle(null, answer);
        },
        async (error: unknown) => {
          if (await isUnknownDevice(error).catch(() => false)) deviceRefusals += 1;
          // The SDK asks again without the device for as long as the refusal goes on: the second one is kept from it.
          settle(deviceRefusals > 1 ? error : asSdkError(error));
        },
      );
    },
  };
}

/** Where the SDK takes the next question for granted, any but the one that it expects; and how a device's proof ends. */
function isOurs(operation: string, params: SdkRequest, answer: object): answer is AuthAnswer {
  const { ChallengeName }: AuthAnswer = answer;
  if (operation === 'InitiateAuth' && params.AuthFlow !== 'USER_PASSWORD_AUTH') {
    return ChallengeName !== 'PASSWORD_VERIFIER';
  }
  if (params.ChallengeName === 'DEVICE_SRP_AUTH') return ChallengeName !== 'DEVICE_PASSWORD_VERIFIER';
  return params.ChallengeName === 'DEVICE_PASSWORD_VERIFIER';
}

function isOdd(answer: object): boolean {
  const { ChallengeName }: AuthAnswer = answer;
  return /PASSWORD_VERIFIER$/.test(`${ChallengeName}`) && !isSrpStep(answer);
}

/** The SDK looks for Cognito's full exception names in `code`. */
function asSdkError(error: unknown): unknown {
  if (!(error instanceof CognitoError)) return error;
  return Object.assign(new Error(error.message, { cause: error }), { code: `${error.code}Exception` });
}
