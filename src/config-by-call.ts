/** The configuration of `gatehouse/client`, which is filled by a call: until then there is nothing in it. */
import type { Config } from './config.ts';

export const config = {} as Config;
