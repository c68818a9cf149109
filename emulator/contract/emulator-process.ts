/**
 * An emulator as a process of its own, which a test can kill. Its arguments are the file and, as JSON, the keys that sign in its
 * pool; it prints its address.
 */
import { startEmulator } from '../emulator.ts';
import { localPool } from '../local-pool.ts';

const [, , file = '', keys = ''] = process.argv;
const emulator = await startEmulator({ file });
await emulator.createPool({ ...localPool, keys: JSON.parse(keys) });
console.log(emulator.url);
