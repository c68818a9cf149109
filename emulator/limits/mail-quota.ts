/**
 * Cognito's own sender sends fifty mails a day; a pool with its own sender is not limited here.
 * Unlike Cognito: each pool is counted by itself, not all of an account together.
 */
import { refuse } from '../errors.ts';
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';

const DAY = 24 * 3_600_000;
const MAILS_A_DAY = 50;

/** Unlike Cognito: said after its own words, for whoever meets the limit in a test. */
const waysOut =
  '(The Gatehouse emulator, for tests: --no-limits; EmailConfiguration { EmailSendingAccount: DEVELOPER } in the pool; ' +
  'or a day on by POST /_emulator/clock.)';

/** @throws {CognitoException} LimitExceeded. */
export function countMail(world: World, pool: Pool): void {
  if (world.choices.isUnlimited || pool.settings.EmailConfiguration?.EmailSendingAccount === 'DEVELOPER') return;
  const recent = (pool.mailsSentAt ?? []).filter((time) => time > world.clock.now() - DAY);
  if (recent.length >= MAILS_A_DAY) {
    refuse(
      'LimitExceeded',
      'Exceeded daily email limit for the operation or the account. If a higher limit is required, please configure your ' +
        `user pool to use your own Amazon SES configuration for sending email. ${waysOut}`,
    );
  }
  pool.mailsSentAt = [...recent, world.clock.now()];
}
