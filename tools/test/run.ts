/** One part of `npm test`, in a process of its own that says what it says. */
import { spawnSync } from 'node:child_process';
import { root } from '../config/load-config.ts';

/** @returns whether it ended well. */
export function run(name: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n── ${name}`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (error) throw error;
  return status === 0;
}

/** A part without which nothing after it is worth a try. */
export function step(name: string, command: string, args: string[]): void {
  if (run(name, command, args)) return;
  console.error(`\n${name} failed: ${command} ${args.join(' ')}`);
  process.exit(1);
}
