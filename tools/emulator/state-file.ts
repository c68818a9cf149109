/** Where the emulator keeps what it knows, and whether that may be forgotten. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { misuse } from '../command-line/command-error.ts';
import { root } from '../load-config.ts';

/** The one of `npm start` on its own port; others have their own, so that two emulators never share one. */
export function stateFile(port: number): string | undefined {
  if (port === 0) return undefined;
  return join(root, '.emulator', port === 9500 ? 'state.json' : `state-${port}.json`);
}

/** @throws {CommandError} for a file that an emulator has not written: somebody may have mistyped a name. */
export async function requireForgettable(file: string): Promise<void> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(12), 0, 12, 0);
    const isOurs = bytesRead === 0 || buffer.toString().startsWith('{"version":');
    if (!isOurs)
      throw misuse(`--fresh: ${file} was not written by the emulator. It stays as it is; name another --file.`);
  } finally {
    await handle.close();
  }
}
