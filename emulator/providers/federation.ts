/** What managed login needs of identity providers: the way there, and the addresses that they come back to. */
import type { Federation } from '../oauth/federation.ts';
import { begin } from './begin.ts';
import { idpResponse } from './idp-response.ts';
import { pretend, showPretend } from './pretend.ts';

export const federation: Federation = {
  begin,
  routes: {
    'GET /pretend': showPretend,
    'POST /pretend': pretend,
    'GET /oauth2/idpresponse': idpResponse,
    'POST /oauth2/idpresponse': idpResponse,
    'GET /saml2/idpresponse': idpResponse,
  },
};
