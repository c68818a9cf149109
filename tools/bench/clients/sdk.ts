/** amazon-cognito-identity-js as it is published. */
import { AuthenticationDetails, CognitoUser, CognitoUserPool } from 'amazon-cognito-identity-js';
import { type Client, config } from './client.ts';

export const client: Client = {
  signIn(Username, Password) {
    const { userPoolId: UserPoolId, clientId: ClientId, endpoint = '' } = config;
    const Pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint, Storage: sessionStorage });
    const user = new CognitoUser({ Username, Pool, Storage: sessionStorage });
    return new Promise((onSuccess, onFailure) => {
      user.authenticateUser(new AuthenticationDetails({ Username, Password }), { onSuccess, onFailure });
    });
  },
};
