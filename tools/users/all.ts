/** The table of commands, in the order in which help lists them. */
import type { Command } from './command.ts';
import { confirm } from './confirm.ts';
import { create } from './create.ts';
import { deleteAccount } from './delete.ts';
import { disable } from './disable.ts';
import { enable } from './enable.ts';
import { list } from './list.ts';
import { reset } from './reset.ts';
import { setPassword } from './set-password.ts';
import { show } from './show.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

export const commands = new Map<string, Command>([
  ['create', create],
  ['list', list],
  ['show', show],
  ['confirm', confirm],
  ['set-password', setPassword],
  ['reset', reset],
  ['disable', disable],
  ['enable', enable],
  ['sign-out', signOut],
  ['delete', deleteAccount],
  ['sign-in', signIn],
]);
