/** `gatehouse/emulator`: a local user pool in the process of a test. */

export type { Choices, CreatedPool, Emulator, PoolOptions, PoolParts } from '../../emulator/emulator.ts';
export type { Person } from '../../emulator/people/add-person.ts';
export type { Message } from '../../emulator/store/state.ts';
export type * from '../../emulator/triggers/events.ts';
export { loadTriggers } from '../../emulator/triggers/load-triggers.ts';
export type * from '../../emulator/triggers/message-events.ts';
export type {
  CustomMail,
  LambdaCallback,
  LambdaContext,
  TriggerFunction,
  Triggers,
} from '../../emulator/triggers/triggers.ts';
export type { Seed } from '../emulator/seed.ts';
export { type SeededOptions as EmulatorOptions, startEmulator } from '../emulator/seeded-emulator.ts';
