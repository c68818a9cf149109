/** A device that this browser is, as long as the service knows it. */
import { isUnknownDevice } from './read-refusal.ts';
import type { Holder } from './talk.ts';

/** Asks once more without the device if the service does not know it any more. */
export async function withDevice<Result>(
  user: Pick<Holder, 'deviceKey' | 'dropDevice'>,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!user.deviceKey || !(await isUnknownDevice(error))) throw error;
    user.dropDevice();
    return act();
  }
}
