/** The password that a command needs, from standard input and from nowhere else. */
import { misuse } from '../command-line/command-error.ts';
import { readSecret } from '../command-line/read-secret.ts';

/** With composed letters (NFC), as the pages send it. @throws {CommandError} */
export async function readPassword(question: string): Promise<string> {
  const password = await readSecret(question);
  if (!password) throw misuse('No password: give it on standard input, or type it at a terminal.');
  if (password !== password.trim()) {
    throw misuse('The password begins or ends with a blank, and Cognito takes none like that. Give it without.');
  }
  return password.normalize('NFC');
}

/** A password that is chosen blindly is typed twice. */
export async function readNewPassword(name: string): Promise<string> {
  const password = await readPassword(`New password of ${name}: `);
  if (process.stdin.isTTY && (await readPassword('The same again: ')) !== password) {
    throw misuse('The two passwords differ. Nothing was changed.');
  }
  return password;
}
