/** Forgets who made a passkey that is gone. */
import { keepHere, keptHere } from '../../session/kept-here.ts';
import { changeMakers, keptIn, type Makers, short } from './makers.ts';

export async function dropMaker(sub: string, id: string): Promise<void> {
  const without = (makers: Makers) => Object.fromEntries(Object.entries(makers).filter(([key]) => key !== short(id)));
  const { makers, here } = keptIn(keptHere('passkeys', sub));
  keepHere('passkeys', sub, { makers: without(makers), here: here.filter((key) => key !== short(id)) });
  await changeMakers((everywhere) => (short(id) in everywhere ? without(everywhere) : everywhere));
}
