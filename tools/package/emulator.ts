/** `gatehouse/emulator`: a local user pool in the process of a test. */
export {
  type Choices,
  type CreatedPool,
  type Emulator,
  type EmulatorOptions,
  type PoolOptions,
  type PoolParts,
  startEmulator,
} from '../../emulator/emulator.ts';
export type { Person } from '../../emulator/people/add-person.ts';
export type { Message } from '../../emulator/store/state.ts';
export type { Triggers } from '../../emulator/triggers/triggers.ts';
export type { Seed } from '../emulator/seed.ts';
