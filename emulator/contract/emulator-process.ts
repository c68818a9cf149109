/** An emulator as a process of its own, which a test can kill. Its arguments are the file and the port; it prints its address. */
import { startEmulator } from '../emulator.ts';
import { localPool } from '../local-pool.ts';

const [, , file = '', port = '0'] = process.argv;
const emulator = await startEmulator({ file, port: Number(port) });
await emulator.createPool(localPool);
console.log(emulator.url);
