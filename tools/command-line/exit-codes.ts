/** The exit code of a command that a signal has ended, as shells have it: 128 and the signal's number, so 130 after Ctrl-C. */
import { constants } from 'node:os';

export function exitCodeOf(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): number {
  return 128 + constants.signals[signal];
}

/** Of a server: whoever looks after it stops it by SIGTERM, and nothing was wrong then. */
export function endOfServer(signal: 'SIGINT' | 'SIGTERM'): number {
  return signal === 'SIGINT' ? exitCodeOf(signal) : 0;
}
