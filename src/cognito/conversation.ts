/** One sign-in from question to question: sends each answer with the session that belongs to it. */
import { type CallOptions, call, endpointOf } from './call.ts';
import { CognitoError } from './error.ts';
import type { Operations } from './operations.ts';
import { questionFrom } from './questions.ts';
import type { AuthAnswer } from './sdk-internals.ts';
import type { PoolAddress, SdkUser } from './sdk-user.ts';
import type { Factor, SignInStep } from './sign-in-step.ts';

export type ChallengeName = NonNullable<AuthAnswer['ChallengeName']>;

type Setting = { user: SdkUser; pool: PoolAddress; appName: string; restart: (chosen?: Factor) => Promise<SignInStep> };

export class Conversation {
  readonly user: SdkUser;
  readonly appName: string;
  /** Starts over with the same password, so that Cognito sends another code; picks `chosen` again on the way. */
  readonly restart: (chosen?: Factor) => Promise<SignInStep>;
  /** Cognito's session string: each question has its own, and a wrong answer leaves it as it was. */
  session: string | undefined;
  /** The way that the person picked at SELECT_MFA_TYPE. */
  chosen: Factor | undefined;
  readonly #clientId: string;
  readonly #options: CallOptions;

  /** What the person typed to say who they are. */
  get typedName(): string {
    return this.user.typedName;
  }

  constructor({ user, pool, appName, restart }: Setting) {
    this.user = user;
    this.appName = appName;
    this.restart = restart;
    this.#clientId = pool.clientId;
    this.#options = { endpoint: endpointOf(pool) };
  }

  /**
   * What comes after an answer of Cognito: the next question, or tokens.
   *
   * @throws {CognitoError} `Challenge` for a question that nobody knows yet; its message is the question's name.
   */
  async advance(answer: AuthAnswer): Promise<SignInStep> {
    const { ChallengeParameters: parameters = {} } = answer;
    this.session = answer.Session;
    const userName = parameters.USER_ID_FOR_SRP ?? parameters.USERNAME;
    if (userName) this.user.rename(userName);

    if (!answer.ChallengeName) return this.#finish(answer);
    if (answer.ChallengeName === 'DEVICE_SRP_AUTH') return this.#proveDevice();
    return questionFrom(answer.ChallengeName, parameters, this);
  }

  async respond(challenge: ChallengeName, responses: Record<string, string>): Promise<SignInStep> {
    const device = this.user.deviceKey ? { DEVICE_KEY: this.user.deviceKey } : {};
    const answer = await this.ask('RespondToAuthChallenge', {
      ClientId: this.#clientId,
      ChallengeName: challenge,
      Session: this.session,
      ChallengeResponses: { USERNAME: this.user.username, ...responses, ...device },
    });
    return this.advance(answer);
  }

  /** @throws {CognitoError} `SessionExpired` when too much time has passed since the question. */
  async ask<Name extends keyof Operations>(
    operation: Name,
    input: Operations[Name]['input'],
  ): Promise<Operations[Name]['output']> {
    try {
      return await call(operation, input, this.#options);
    } catch (error) {
      const isOver = error instanceof CognitoError && /^Invalid session/i.test(error.message);
      throw isOver ? new CognitoError('SessionExpired', operation, error.message, error) : error;
    }
  }

  async #finish(answer: AuthAnswer): Promise<SignInStep> {
    const needsConsent = await this.user.keepTokens(answer);
    const { AccessToken } = answer.AuthenticationResult ?? {};
    const { deviceKey } = this.user;
    if (!needsConsent || !AccessToken || !deviceKey) return { step: 'signed-in' };
    return {
      step: 'remember-device',
      answer: async (remember) => {
        const DeviceRememberedStatus = remember ? 'remembered' : 'not_remembered';
        await this.ask('UpdateDeviceStatus', { AccessToken, DeviceKey: deviceKey, DeviceRememberedStatus });
        return { step: 'signed-in' };
      },
    };
  }

  /** A device that Cognito no longer knows is forgotten here too, and the person is asked as on any other device. */
  async #proveDevice(): Promise<SignInStep> {
    this.user.Session = this.session ?? null;
    try {
      await this.user.proveDevice();
      return { step: 'signed-in' };
    } catch (error) {
      const isRefused =
        error instanceof CognitoError && /^(?:NotAuthorized|ResourceNotFound|Challenge)$/.test(error.code);
      if (!isRefused || !this.user.dropDevice()) throw error;
      return this.restart(this.chosen);
    }
  }
}
