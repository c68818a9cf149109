/** What a user pool of `npm start` is. */
import type { PoolOptions } from '../../emulator/emulator.ts';
import type { Person } from '../../emulator/people/add-person.ts';
import type { Config } from '../../src/config.ts';

export type DemoPerson = Person & {
  email: string;
  /** What happens when they sign in. */
  about: string;
};

export type DemoPool = {
  /** What it shows. */
  about: string;
  options: Pick<PoolOptions, 'settings' | 'client' | 'mfa' | 'triggers' | 'domain' | 'providers'>;
  /** How the site is configured for it. */
  config: Partial<Config>;
  /** Files that come before the site's own, as a folder of one's own pages does, by their paths. */
  pages?: Readonly<Record<string, string>>;
  people: DemoPerson[];
  /** What is said below the list of them. */
  hint?: string;
  /** People who need another pool, and its name. */
  elsewhere?: Record<string, DemoPerson>;
};
