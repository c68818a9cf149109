/**
 * Where the link of a confirmation mail leads: it confirms the sign-up and says so.
 * Unlike Cognito: the page's words and looks are ours, and it is on the emulator itself instead of the pool's domain.
 */
import { CognitoException } from '../errors.ts';
import { escapeHtml, htmlPage } from '../html/page.ts';
import { confirmSignUp } from '../operations/confirm-sign-up.ts';
import { findClient } from '../pools/find.ts';
import { secretHash } from '../pools/secret-hash.ts';
import type { World } from '../world.ts';
import type { Reply } from './server.ts';

export async function confirmationPage(world: World, query: URLSearchParams): Promise<Reply> {
  const ClientId = query.get('client_id') ?? '';
  const Username = query.get('user_name') ?? '';
  const ConfirmationCode = query.get('confirmation_code') ?? '';
  try {
    const SecretHash = secretHash(findClient(world, ClientId).client, Username);
    await confirmSignUp(world, { ClientId, Username, ConfirmationCode, SecretHash });
  } catch (error) {
    if (!(error instanceof CognitoException)) throw error;
    // Whoever looks through the mail, or a second press, may have been quicker.
    if (error.message.includes('status is CONFIRMED'))
      return htmlPage(
        'Your registration is confirmed already',
        `${done}<p>Cognito’s words: ${escapeHtml(error.message)}</p>`,
      );
    return htmlPage('Your registration is not confirmed', `<p>${escapeHtml(error.message)}</p>`, {
      status: error.status,
    });
  }
  return htmlPage('Your registration is confirmed', done);
}

const done = '<p>You can close this page and sign in.</p>';
