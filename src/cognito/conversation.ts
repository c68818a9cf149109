/** One sign-in from question to question: sends each answer with the session that belongs to it. */
import { parametersIn } from './acceptable.ts';
import { type CallOptions, call } from './call.ts';
import { endpointOf } from './endpoints.ts';
import { CognitoError } from './error.ts';
import { inLanguage } from './in-language.ts';
import type { Operations } from './operations.ts';
import { isDeviceRefusal, readRefusal } from './read-refusal.ts';
import type { AuthAnswer } from './sdk-internals.ts';
import type { PoolAddress } from './sdk-user.ts';
import type { SignInStep } from './sign-in-step.ts';
import type { ChallengeName, Choice, Holder, Talk, Wish } from './talk.ts';
import { withDevice } from './with-device.ts';

type Setting = {
  user: Holder;
  pool: PoolAddress;
  appName: string;
  wish: Wish;
  restart: (wish?: Wish) => Promise<SignInStep>;
  keepPassword?: (password: string) => void;
  choice?: Choice | undefined;
};

export class Conversation implements Talk {
  readonly user: Holder;
  readonly appName: string;
  readonly choice: Choice | undefined;
  available: readonly string[] | undefined;
  /** Starts over with the same password, so that Cognito sends another code. */
  readonly restart: Setting['restart'];
  /** Cognito's session string: each question has its own, and a wrong answer leaves it as it was. */
  session: string | undefined;
  wish: Wish;
  #wasDeviceAsked = false;
  readonly #keepPassword: Setting['keepPassword'];
  readonly #clientId: string;
  readonly #options: CallOptions;

  constructor({ user, pool, appName, wish, restart, keepPassword, choice }: Setting) {
    this.user = user;
    this.appName = appName;
    this.wish = wish;
    this.restart = restart;
    this.choice = choice;
    this.#keepPassword = keepPassword;
    this.#clientId = pool.clientId;
    this.#options = { endpoint: endpointOf(pool) };
  }

  /**
   * What comes after an answer of Cognito: the next question, or tokens.
   *
   * @throws {CognitoError} `Challenge` for a question that nobody knows yet; its message is the question's name;
   * `Service` for what is neither question nor tokens.
   */
  async advance(answer: AuthAnswer): Promise<SignInStep> {
    const parameters = parametersIn(answer);
    this.session = answer.Session;
    this.available = answer.AvailableChallenges;
    const userName = parameters.USER_ID_FOR_SRP ?? parameters.USERNAME;
    if (userName) this.user.rename(userName);

    if (!answer.ChallengeName) return this.#finish(answer);
    if (answer.ChallengeName === 'DEVICE_SRP_AUTH') return this.#proveDevice();
    // Most people are asked nothing, so what that takes is loaded with the first question.
    const { questionFrom } = await import('./questions.ts');
    return questionFrom(answer.ChallengeName, parameters, this);
  }

  async respond(challenge: ChallengeName, responses: Record<string, string>): Promise<SignInStep> {
    const { NEW_PASSWORD: chosen } = responses;
    const answering = withDevice(this.user, () =>
      this.ask('RespondToAuthChallenge', {
        ...inLanguage(),
        ClientId: this.#clientId,
        ChallengeName: challenge,
        Session: this.session,
        ChallengeResponses: { USERNAME: this.user.username, ...responses, ...this.user.deviceParameter },
      }),
    );
    const answer = await answering.catch((error: unknown) => {
      const isRepeated = error instanceof CognitoError && error.code === 'SessionExpired' && error.lastTry === 'same';
      if (!chosen || !isRepeated) throw error;
      this.#keepPassword?.(chosen);
      // If Cognito has taken the choice whose answer got lost, the password signs in now.
      return this.restart(this.wish).catch(() => {
        throw error;
      });
    });
    if ('step' in answer) return answer;
    if (chosen) this.#keepPassword?.(chosen);
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
      throw await readRefusal(error);
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
        // A device that is not to be remembered needs no word: until then it is not.
        const status = { AccessToken, DeviceKey: deviceKey, DeviceRememberedStatus: 'remembered' } as const;
        if (remember) await this.ask('UpdateDeviceStatus', status);
        return { step: 'signed-in' };
      },
    };
  }

  /** A device that Cognito refuses is forgotten here too, and the person is asked as on any other device. */
  async #proveDevice(): Promise<SignInStep> {
    const name = 'DEVICE_SRP_AUTH';
    if (this.#wasDeviceAsked || !this.user.deviceKey) throw new CognitoError('Challenge', 'InitiateAuth', name);
    this.#wasDeviceAsked = true;
    this.user.Session = this.session ?? null;
    const answer = await this.user.proveDevice().catch(async (error: unknown) => {
      if (!(await isDeviceRefusal(error))) throw await readRefusal(error);
      this.user.dropDevice();
      return undefined;
    });
    return answer ? this.advance(answer) : this.restart(this.wish);
  }
}
