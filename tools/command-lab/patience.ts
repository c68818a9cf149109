/**
 * For whatever a test starts: a process that neither does what is waited for nor ends would keep its test waiting for ever. After
 * far longer than any takes, also on a busy machine, it is killed, and its test fails with what it had said until then.
 */
export const patience = { timeout: 8 * 60_000, killSignal: 'SIGKILL' } as const;
