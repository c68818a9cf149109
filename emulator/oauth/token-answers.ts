/** How the endpoints for programs answer: JSON, never kept by anybody, readable by the pages of every origin that may ask. */
import { randomUUID } from 'node:crypto';
import type { Answer, Visit } from './visit.ts';

export type OAuthError =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_token_type'
  | 'invalid_token';

/** Ends a request to the token endpoint. */
export class Refused extends Error {
  readonly error: OAuthError;

  /** @param why for the console alone. */
  constructor(error: OAuthError, why: string) {
    super(why);
    this.error = error;
  }
}

export function refuseWith(error: OAuthError, why: string): never {
  throw new Refused(error, why);
}

const commonHeaders = {
  'Content-Type': 'application/json;charset=UTF-8',
  'Cache-Control': 'no-cache, no-store, max-age=0, must-revalidate',
  Pragma: 'no-cache',
  Expires: '0',
  'X-Content-Type-Options': 'nosniff',
  'X-XSS-Protection': '1; mode=block',
  'X-Frame-Options': 'DENY',
  'Strict-Transport-Security': 'max-age=31536000 ; includeSubDomains',
  'Access-Control-Allow-Origin': '*',
};

export function jsonAnswer(value: object | undefined, status = 200, headers: Record<string, string> = {}): Answer {
  const body = value === undefined ? '' : JSON.stringify(value);
  return { status, headers: { ...commonHeaders, 'x-amz-cognito-request-id': randomUUID(), ...headers }, body };
}

/** What a browser asks before it sends what no form could send. */
export function allowAsked({ headers }: Pick<Visit, 'headers'>): Answer {
  return {
    status: 200,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': String(headers['access-control-request-headers'] ?? '*'),
      'Access-Control-Allow-Methods': String(headers['access-control-request-method'] ?? 'POST'),
      'Access-Control-Max-Age': '172800',
    },
    body: '',
  };
}
