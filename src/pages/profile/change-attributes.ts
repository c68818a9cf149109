/** The part of the profile that changes what Cognito keeps of the person; loaded when somebody begins to type. */

import type { Delivery } from '../../cognito/delivery.ts';
import { deliveryFrom } from '../../cognito/delivery.ts';
import { CognitoError } from '../../cognito/error.ts';
import { inLanguage } from '../../cognito/in-language.ts';
import { reasonOf } from '../../cognito/reason-of.ts';
import { callSignedIn } from '../../session/call-signed-in.ts';
import { type Address, type Attributes, addresses } from './attributes.ts';

/** A code that is on its way to a new value. */
export type Proof = { address: Address; value: string; delivery: Delivery | undefined };

/**
 * Changes all or nothing; an empty value deletes the attribute.
 *
 * @param current What the pool has.
 * @returns what has to be proved by a code now.
 * @throws {CognitoError} that names the attribute at the beginning of its message where Cognito does not.
 */
export async function changeAttributes(changes: Attributes, current: Attributes): Promise<Proof[]> {
  try {
    const { CodeDeliveryDetailsList = [] } = await update(changes);
    return addresses.flatMap((address) => {
      const details = CodeDeliveryDetailsList.find(({ AttributeName }) => AttributeName === address);
      return details ? [{ address, value: changes[address] ?? '', delivery: deliveryFrom(details) }] : [];
    });
  } catch (error) {
    if (!(error instanceof CognitoError && (await isForbidden(error)))) throw error;
    const name = await findForbidden(Object.keys(changes), current);
    throw new CognitoError(error.code, error.operation, `${name}: ${error.message}`, error);
  }
}

function update(attributes: Attributes) {
  const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
  return callSignedIn('UpdateUserAttributes', { ...inLanguage(), UserAttributes });
}

/**
 * Which one it was, Cognito does not say: so each is sent with the value that the pool has already. Addresses are not,
 * since that could send a code; what is left over is one of them.
 */
async function findForbidden(names: readonly string[], current: Attributes): Promise<string | undefined> {
  const others = names.filter((name) => !addresses.some((address) => address === name));
  for (const name of names.length > 1 ? others : []) {
    const refused = await update({ [name]: current[name] ?? '' }).then(() => false, isForbidden);
    if (refused) return name;
  }
  return names.find((name) => !others.includes(name)) ?? names[0];
}

async function isForbidden(error: unknown): Promise<boolean> {
  return (await reasonOf(error)) === 'some-attribute-closed';
}
