/** A login on a sub-domain of its own, for an app on another one: both are built with this. */
import type { Config } from '../../src/config.ts';

export const config: Config = {
  userPoolId: 'eu-central-1_Ab3dEf6hI',
  clientId: 'abcdefghijklmnopqrstuvwxyz',
  storage: { kind: 'cookies', domain: 'example.com', sameSite: 'lax' },
  loginUrl: 'https://login.example.com/login.html',
  returnOrigins: ['https://app.example.com'],
  apiUrl: '/api/',
};
