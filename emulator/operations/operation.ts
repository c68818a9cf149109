/** What all operations have in common. */
import type { World } from '../world.ts';

/** The request is checked against Amazon's own shapes before an operation sees it. */
export type Operation = (world: World, input: never) => object | Promise<object>;
