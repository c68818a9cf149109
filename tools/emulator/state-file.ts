/** Where the emulator keeps what it knows, and whether that may be forgotten. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { misuse } from '../command-line/command-error.ts';
import { stateFolder } from '../config/home.ts';

/** The one of `npm start` on its own port; others have their own, so that two emulators never share one. */
export function stateFileIn(folder: string, port: number): string {
  return join(folder, port === 9500 || port === 0 ? 'state.json' : `state-${port}.json`);
}

/** Nothing on a port of the system's choice, which no later start has again. */
export function stateFile(port: number): string | undefined {
  return port === 0 ? undefined : stateFileIn(stateFolder, port);
}

/** That of `npm start` as well; one for a file of the caller's own is named after it. */
export function certificateFile(file: string | undefined): string {
  return file === undefined ? join(stateFolder, 'certificate.pem') : file.replace(/(?:\.json)?$/, '-certificate.pem');
}

/** @throws {CommandError} for a file that an emulator has not written: somebody may have mistyped a name. */
export async function requireForgettable(file: string): Promise<void> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(12), 0, 12, 0);
    const isOurs = bytesRead === 0 || buffer.toString().startsWith('{"version":');
    if (!isOurs)
      throw misuse(`--fresh: ${file} was not written by the emulator. It stays as it is; name another place.`);
  } finally {
    await handle.close();
  }
}
