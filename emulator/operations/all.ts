/** The table of operations: the name in the `X-Amz-Target` header, and what answers to it. */
import type { World } from '../world.ts';

/** The request is checked against Amazon's own shapes before an operation sees it. */
type Operation = (world: World, input: never) => object | Promise<object>;

export const userPoolOperations: Record<string, Operation> = {};

export const identityPoolOperations: Record<string, Operation> = {};
