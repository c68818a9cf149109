/**
 * The few values a deployer fills in. Copy this file to `config.ts` (which git ignores) and put your own pool's values in;
 * without a `config.ts` the site talks to the local user pool that `npm start` runs.
 */
import type { Config } from './src/config.ts';

export const config: Config = {
  /** The user pool's id, as the Cognito console shows it: region, underscore, nine letters and digits. */
  userPoolId: 'us-east-1_Gatehouse',

  /** The id of an app client without a secret: 20 to 128 lower-case letters and digits. */
  clientId: 'gatehouselocal0000000000',

  /** Where Cognito answers. Leave it out for a real pool; it then follows from the pool's region. */
  endpoint: 'http://127.0.0.1:9500/',

  /**
   * How people sign in; the app client has to allow it.
   * 'srp': by a password that never leaves the browser (ALLOW_USER_SRP_AUTH).
   * 'password': by a password that is sent as it is, for pools that move people here from elsewhere as they sign in
   * (ALLOW_USER_PASSWORD_AUTH).
   * 'custom': by the questions of your own Lambda triggers and without a password; login asks for the address only
   * (ALLOW_CUSTOM_AUTH).
   * 'custom-after-srp': by the password, which stays in the browser, and then by those questions (ALLOW_CUSTOM_AUTH).
   * 'choice': by what the account has: a passkey, a code by email or text message, or a password, which stays in the browser;
   * login asks for the address first (ALLOW_USER_AUTH, and a pool whose first factors are set).
   * 'managed': by Cognito's own pages, to which login leads at once (managedLogin).
   */
  signInWith: 'srp',

  /**
   * Where people may come by Cognito's own pages or by other people's accounts ("Continue with Google"), say where those pages
   * are: managedLogin: { domain: 'my-app.auth.eu-west-1.amazoncognito.com' }. The buttons stand in public/parts/providers.html.
   * The app client needs the code flow, callback.html among its callback and its sign-out URLs, and the scopes openid, email,
   * profile and aws.cognito.signin.user.admin; others: managedLogin: { domain, scopes: ['openid', 'email'] }. Without the last
   * of the four, nobody who comes that way can see or change their account.
   */

  /**
   * Where people may have passkeys, for an app client with ALLOW_USER_AUTH and a pool with WEB_AUTHN among its first factors,
   * say so: passkeys: true. Login then takes one, and people are offered to make one.
   */

  /** What authenticator apps call the account, before the address of its owner. */
  appName: 'Gatehouse',

  /** The pool's password policy, for the checklist beside every new password. Cognito judges in the end. */
  passwordPolicy: {
    MinimumLength: 8,
    RequireUppercase: true,
    RequireLowercase: true,
    RequireNumbers: true,
    RequireSymbols: true,
  },

  /**
   * Where tokens are kept: 'session' (gone with the tab), 'local' (until signing out, in every tab), or cookies that
   * sub-domains share: { kind: 'cookies', domain: 'example.com', path: '/', expires: 365, secure: true, sameSite: 'lax' }.
   * A browser keeps up to 4,096 bytes in a cookie and drops what is longer: with many groups or long attributes take one
   * of the others. People are told when nothing can be kept, and the console says why.
   */
  storage: 'session',

  /**
   * Your protected API: an address, or a path on the site's own host. Index asks it for `me`, or for
   * what apiPath says: apiPath: 'v1/profile'. The local site has one at '/api/'. Leave it out if there is none. `fetchWithToken` sends the token there and nowhere else; other origins that
   * may have it: apiOrigins: ['https://files.example.com'].
   */
  apiUrl: '/api/',

  /** The token that the API wants: 'access' or 'id'. */
  apiToken: 'access',

  /** Set this to true for an app client with refresh-token rotation. */
  rotateRefreshTokens: false,

  /**
   * What your pool says of a second step at sign-in: 'off' (nobody has one), 'optional' (people may turn one on) or
   * 'required'. The page about it then tells people beforehand what they can't do. Leave it out, and Cognito's refusals tell
   * them.
   */
  mfa: 'optional',

  /** Minutes after which changing an address or a second step asks for the password again. */
  freshSignInMinutes: 10,

  /**
   * Where sign-ins are to end by themselves: idleMinutes: 15 signs out whoever has done nothing for so long, in all of their
   * tabs, and sessionHours: 8 ends a sign-in that has lasted so long. People are asked before. What the pool's refresh token
   * allows is the limit in any case.
   */

  /**
   * The languages of the pages, as `<html lang>` has them. The first one is in the site's root, others in folders of their
   * own, such as de/login.html.
   */
  languages: ['en'],

  /**
   * The folder whose files strangers can't read, where the host sees to that, as the stack of `npm run deploy` does with
   * ProtectFiles=yes, and the local server: protectFiles: '/private/'. Pages then ask for the cookie that opens them.
   */

  /**
   * Where the site is copied to a folder of its host, say so for 404.html, which is sent for any address: sitePath:
   * '/auth/'. All other addresses are relative.
   */

  /**
   * For a site that imports `gatehouse.js` from another host than login's: where login stands, and whereto it may lead back,
   * which takes cookies of a parent domain. loginUrl: 'https://login.example.com/login.html',
   * returnOrigins: ['https://app.example.com'].
   */

  /** An identity pool's id gives the tokens page temporary AWS credentials: identityPoolId: 'us-east-1:…'. */
};
