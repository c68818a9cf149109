/** An emulator with so many people, as a process of its own, that says what it has used of the processor whenever it is asked. */
import { startEmulator } from '../../emulator/emulator.ts';
import { localPool } from '../../emulator/local-pool.ts';

/** Few have a password, since making one takes longer than all the rest; the others share what is kept of one. */
const WITH_PASSWORD = 20;

const [, , file = '', count = '0'] = process.argv;
const emulator = await startEmulator({ file, fresh: true });
const ExplicitAuthFlows = ['ALLOW_USER_PASSWORD_AUTH' as const, 'ALLOW_REFRESH_TOKEN_AUTH' as const];
const { addUser } = await emulator.createPool({ ...localPool, client: { ExplicitAuthFlows } });
const users = emulator.world.state.pools[localPool.id]?.users ?? {};
const model = Object.values(users)[0];
for (let number = WITH_PASSWORD; number < Number(count); number += 1) {
  const sub = `00000000-0000-4000-8000-${number.toString().padStart(12, '0')}`;
  const attributes = { sub, email: `person${number}@x.example`, email_verified: 'true', name: `Person ${number}` };
  if (model) users[sub] = { ...model, username: sub, createdAt: model.createdAt + number, attributes };
}
for (let number = 0; number < Math.min(Number(count), WITH_PASSWORD); number += 1) {
  await addUser({ email: `person${number}@x.example`, password: 'Engine-1843' });
}
process.on('message', () => process.send?.(process.cpuUsage()));
process.once('disconnect', () => process.exit());
process.send?.(emulator.url);
