/** Begins an SRP exchange from what a client sent, and finds it again. */
import { refuse } from '../errors.ts';
import { type Exchange, newExchange } from '../srp/exchange.ts';
import { required } from './required.ts';
import type { Parameters } from './sign-in.ts';

/**
 * Unlike Cognito: the text for a number that no honest client sends is ours; Cognito's is not recorded anywhere.
 *
 * @throws {CognitoException} InvalidParameter.
 */
export function beginExchange(parameters: Parameters): Exchange {
  const exchange = newExchange(required(parameters, 'SRP_A'));
  return exchange ?? refuse('InvalidParameter', 'SRP_A is not a valid public value.');
}

/** @throws {CognitoException} InvalidParameter when the sign-in was begun without SRP_A. */
export function requireExchange(exchange: Exchange | undefined): Exchange {
  return exchange ?? refuse('InvalidParameter', 'Missing required parameter SRP_A');
}
