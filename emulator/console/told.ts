/** What the console's page is told: the words that emulator and page share, and nothing that runs. */

/** A request, with secrets masked. */
export type Told = {
  /** Higher than that of every earlier one. */
  number: number;
  /** By the emulator's clock, in milliseconds since 1970. */
  at: number;
  /** Milliseconds until it was answered. */
  took: number;
  /** An operation, or a method and a path. */
  what: string;
  /** The name that was typed, or that the token is of. */
  who?: string;
  userPoolId?: string;
  clientId?: string;
  /** The origin of the page that asked; none for programs. */
  from?: string;
  /** A fault that somebody has planned; `hang`, `drop` and `lose` always are. */
  isPlanned?: boolean;
  status: number | 'hang' | 'drop' | 'lose';
  /** Why it was refused. */
  refusal?: { name: string; text: string };
  asked?: unknown;
  answered?: unknown;
};

export type ToldPool = {
  id: string;
  name: string;
  people: number;
  /** What people sign in with. */
  signInNames: string[];
  groups: string[];
  clients: { id: string; name: string; hasSecret: boolean }[];
};

export type ToldMessage = {
  to: string;
  purpose: string;
  subject?: string;
  code?: string;
  link?: string;
  text: string;
  sentAt: number;
};

export type Look = {
  /** To be given back as `after`. */
  last: number;
  /** By the emulator's clock. */
  now: string;
  /** By how many milliseconds it was moved. */
  ahead: number;
  faults: { operation: string; answers: (number | string)[] }[];
  pools: ToldPool[];
  identityPools: { id: string; name: string }[];
  /** The newest first. */
  mail: ToldMessage[];
  /** Those since the last look, the newest first. */
  requests: Told[];
};
