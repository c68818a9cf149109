/**
 * Stands in for the SDK's `./CognitoUserPool`, which brings a client, a storage and checks that the site has of its own: who
 * makes a pool gives it both, and the build has judged its names. Whoever makes a user puts a client with `request` in place.
 */

type Names = { UserPoolId: string; ClientId: string };

// biome-ignore lint/style/noDefaultExport: the SDK imports this module's default.
export default class CognitoUserPool {
  readonly #names: Names;

  constructor(names: Names) {
    this.#names = names;
  }

  getUserPoolName(): string | undefined {
    return this.#names.UserPoolId.split('_')[1];
  }

  getClientId(): string {
    return this.#names.ClientId;
  }

  /** Of a script of Amazon's that no page loads: nothing. */
  getUserContextData(): undefined {}
}
