/** Does something with each of a list, a few at a time. */

/** The first failure ends it; what is under way then is not waited for. */
export async function inParallel<T>(list: T[], work: (each: T) => Promise<void>, atOnce = 6): Promise<void> {
  const rest = [...list];
  const worker = async () => {
    for (let each = rest.shift(); each !== undefined; each = rest.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
