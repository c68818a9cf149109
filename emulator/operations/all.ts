/** The tables of operations: the name in the `X-Amz-Target` header, and what answers to it. */
import { operationsOfAdministrators } from './of-administrators.ts';
import { operationsOfAnybody } from './of-anybody.ts';
import { operationsOfIdentityPools } from './of-identity-pools.ts';
import { operationsOfPools } from './of-pools.ts';
import type { Operation } from './operation.ts';

export const userPoolOperations: Record<string, Operation> = {
  ...operationsOfAnybody,
  ...operationsOfAdministrators,
  ...operationsOfPools,
};

export const identityPoolOperations: Record<string, Operation> = operationsOfIdentityPools;

/** Whether whoever asks has to sign the request with AWS credentials. */
export function needsSignature(name: string): boolean {
  return !Object.hasOwn(operationsOfAnybody, name);
}
