/** What managed login needs of identity providers, which know it, but which it does not know. */
import type { Pending } from './pending.ts';
import type { Answer, Visit } from './visit.ts';

export type Federation = {
  /**
   * Sends the browser to one of the pool's providers, which the client has. What has to come back with it: `carryPending`. Once it
   * is known who it is: `finishAuthorization` with that provider's name; else `refuseAuthorization`.
   */
  begin(visit: Visit, pending: Pending, provider: string): Promise<Answer> | Answer;
  /** By method and path of managed login: `GET /oauth2/idpresponse`. Which pool is meant, a `state` of `carryPending` says too. */
  routes: Record<string, (visit: Visit) => Promise<Answer> | Answer>;
};
