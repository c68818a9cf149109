/** Does something with each of a list, a few at a time. */

/** After the first failure nothing more is begun; it is thrown once what was under way has ended, so that nothing happens after it. */
export async function inParallel<T>(list: T[], work: (each: T) => Promise<void>, atOnce = 6): Promise<void> {
  const rest = [...list];
  const failures: unknown[] = [];
  const worker = async () => {
    for (let each = rest.shift(); each !== undefined && !failures.length; each = rest.shift()) {
      await work(each).catch((error) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failures.length) throw failures[0];
}
