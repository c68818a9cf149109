/** A password that the person has chosen to sign in with (USER_AUTH), of which the SDK knows nothing; loaded for that. */
import type { SdkRequest } from './sdk-internals.ts';
import type { SdkUser } from './sdk-user.ts';

/** The choice goes along with SRP's first number, so that it takes no round of its own. */
export function asChosen(user: SdkUser): void {
  const { request } = user.client;
  user.client = {
    request: (operation, params, callback) =>
      request(operation, operation === 'InitiateAuth' ? withPreference(params) : params, callback),
  };
}

function withPreference({ AuthParameters, ...params }: SdkRequest): SdkRequest {
  const parameters = { ...AuthParameters, PREFERRED_CHALLENGE: 'PASSWORD_SRP' };
  return { ...params, AuthFlow: 'USER_AUTH', AuthParameters: parameters };
}
