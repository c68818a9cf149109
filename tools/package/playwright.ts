/** `gatehouse/playwright`: a user pool for each test, and one's own site with it. */
export type { App, Gatehouse, GatehouseOptions, PoolOfApp } from '../kit/gatehouse.ts';
export type { Inbox } from '../kit/inbox.ts';
export { withGatehouse } from '../kit/with-gatehouse.ts';
