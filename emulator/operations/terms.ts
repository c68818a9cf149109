/** CreateTerms and its five companions: what people agree to on the pages of managed login. */
import { randomUUID } from 'node:crypto';
import type {
  CreateTermsRequest,
  DeleteTermsRequest,
  DescribeTermsByClientRequest,
  DescribeTermsRequest,
  ListTermsRequest,
  ListTermsResponse,
  TermsType,
  UpdateTermsRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { LARGEST_PAGE } from '../limits/largest-page.ts';
import { findPool, findPoolClient } from '../pools/find.ts';
import { datesOf, dropKept, findKept, type KeptAs, keep, listKept } from '../pools/kept.ts';
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';

type Answer = { Terms: TermsType };

/** Unlike Cognito: the texts of refusals are ours. @throws {CognitoException} TermsExists for a client's second ones of a name. */
export function createTerms(world: World, given: CreateTermsRequest): Answer {
  const pool = findPool(world, given.UserPoolId);
  const client = findPoolClient(pool, given.ClientId);
  if (termsNamed(pool, client.id, given.TermsName)) {
    refuse('TermsExists', `The client has terms of the name ${given.TermsName} already.`);
  }
  const name = randomUUID();
  return answer(keep(world, pool, { kind: 'terms', name, value: { Links: {}, ...given, TermsId: name } as TermsType }));
}

export function describeTerms(world: World, { UserPoolId, TermsId }: DescribeTermsRequest): Answer {
  return answer(requireTerms(findPool(world, UserPoolId), TermsId));
}

export function describeTermsByClient(
  world: World,
  { UserPoolId, ClientId, TermsName }: DescribeTermsByClientRequest,
): Answer {
  const pool = findPool(world, UserPoolId);
  return answer(termsNamed(pool, findPoolClient(pool, ClientId).id, TermsName) ?? refuseUnknown(TermsName));
}

/** What is left out stays as it was. */
export function updateTerms(world: World, { TermsId, UserPoolId, ...given }: UpdateTermsRequest): Answer {
  const pool = findPool(world, UserPoolId);
  const { name, value } = requireTerms(pool, TermsId);
  return answer(keep(world, pool, { kind: 'terms', name, value: { ...value, ...given } as TermsType }));
}

export function deleteTerms(world: World, { TermsId, UserPoolId }: DeleteTermsRequest): object {
  const pool = findPool(world, UserPoolId);
  dropKept(pool, 'terms', requireTerms(pool, TermsId).name);
  return {};
}

export function listTerms(world: World, { UserPoolId, MaxResults, NextToken }: ListTermsRequest): ListTermsResponse {
  const { items, next } = page(listKept(findPool(world, UserPoolId), 'terms'), {
    keyOf: ({ name }) => name,
    size: MaxResults || LARGEST_PAGE,
    token: NextToken,
  });
  const Terms = items.map((each) => {
    const { TermsId, TermsName, Enforcement } = each.value;
    return { TermsId, TermsName, Enforcement, ...datesOf(each) };
  });
  return { Terms, ...(next !== undefined && { NextToken: next }) };
}

function termsNamed(pool: Pool, clientId: string, name: string | undefined): KeptAs<'terms'> | undefined {
  return listKept(pool, 'terms').find(({ value }) => value.ClientId === clientId && value.TermsName === name);
}

function answer(terms: KeptAs<'terms'>): Answer {
  return { Terms: { ...terms.value, ...datesOf(terms) } };
}

function requireTerms(pool: Pool, id: string | undefined): KeptAs<'terms'> {
  return findKept(pool, 'terms', id) ?? refuseUnknown(id);
}

function refuseUnknown(name: string | undefined): never {
  refuse('ResourceNotFound', `Terms ${name} do not exist.`);
}
