/** What an account is made with: the address that names it, and the attributes of the command line. */
import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { misuse } from '../command-line/command-error.ts';
import type { Values } from './options.ts';

/** An administrator who gives an address vouches for it, unless told otherwise. */
export function attributesFor(name: string, { attribute = [], unverified = false }: Values): AttributeType[] {
  const given = new Map([...addressIn(name), ...attribute.map(splitAttribute)]);
  for (const address of ['email', 'phone_number']) {
    const flag = `${address}_verified`;
    if (given.has(address) && !given.has(flag)) given.set(flag, String(!unverified));
  }
  return [...given].map(([Name, Value]) => ({ Name, Value }));
}

function addressIn(name: string): [name: string, value: string][] {
  if (name.includes('@')) return [['email', name]];
  return /^\+\d+$/.test(name) ? [['phone_number', name]] : [];
}

function splitAttribute(given: string): [name: string, value: string] {
  const [, name, value] = /^([\w:]+)=(.*)$/s.exec(given) ?? [];
  if (name === undefined || value === undefined) throw misuse(`--attribute ${given}: expected NAME=VALUE.`);
  return [name, value];
}
