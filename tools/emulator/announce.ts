/** Codes appear in the terminal as they are sent, so that nobody has to go looking for them. */
import { styleText } from 'node:util';
import type { Message } from '../../emulator/store/state.ts';

/** What a caller is not told, beside it. */
export function warn(line: string): void {
  console.log(`⚠  ${line}`);
}

export function announce({ to, channel, code, link, purpose }: Message): void {
  console.log(
    [channel === 'sms' ? '✆' : '✉', to, purpose, code && styleText('bold', code), link].filter(Boolean).join('  '),
  );
}
