/**
 * Powers of big numbers away from the page's own thread. Loaded by a page, this file starts itself as a worker, so that
 * nothing on the page waits for SRP; loaded as a worker, it computes. Where there can be no worker (Node, an old browser,
 * a host whose Content-Security-Policy has no `worker-src`), the page computes in steps and gives way between them.
 */

declare global {
  /** Absent in browsers without Trusted Types. */
  var trustedTypes: { createPolicy(name: string, rules: ScriptRules): ScriptRules } | undefined;
}

type ScriptRules = { createScriptURL(address: string): string };
type Sum = readonly [base: bigint, exponent: bigint, modulus: bigint];
type Waiting = { sum: Sum; resolve: (power: bigint) => void };

/** Milliseconds after which a step gives way: four times as long on a slow telephone is still no long task. */
const stepLimit = 8;

/** What the worker has been asked and not answered yet; it answers in order. */
let waiting: Waiting[] = [];
/** Absent before the first sum; nothing where there can be none. */
let worker: Worker | undefined | null;

/**
 * @param base Not negative and less than the modulus.
 * @param exponent Not negative.
 * @returns base^exponent mod modulus.
 */
export function modPow(...sum: Sum): Promise<bigint> {
  if (worker === undefined) worker = startWorker();
  if (!worker) return inSteps(sum);
  const started = worker;
  return new Promise((resolve) => {
    waiting.push({ sum, resolve });
    started.postMessage(sum);
  });
}

if ('WorkerGlobalScope' in globalThis) {
  addEventListener('message', ({ data }: MessageEvent<Sum>) => {
    const steps = windows(data);
    let step = steps.next();
    while (!step.done) step = steps.next();
    postMessage(step.value);
  });
}

function startWorker(): Worker | null {
  try {
    const started = new Worker(scriptAddress(), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<bigint>) => waiting.shift()?.resolve(data));
    started.addEventListener('error', giveUp);
    // A page with a worker at work is not kept for the way back.
    addEventListener('pagehide', () => started.terminate(), { once: true });
    addEventListener('pagehide', giveUp, { once: true });
    return started;
  } catch {
    return null;
  }
}

/** `trusted-types gatehouse` in the Content-Security-Policy allows this policy, which knows one address. */
function scriptAddress(): string {
  const rules = { createScriptURL: () => import.meta.url };
  const policy = globalThis.trustedTypes?.createPolicy('gatehouse', rules);
  return policy?.createScriptURL('') ?? import.meta.url;
}

/** What was asked of the worker is computed here. */
function giveUp(): void {
  worker = null;
  const left = waiting;
  waiting = [];
  for (const { sum, resolve } of left) inSteps(sum).then(resolve);
}

async function inSteps(sum: Sum): Promise<bigint> {
  const steps = windows(sum);
  for (let end = now() + stepLimit; ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    end = now() + stepLimit;
  }
}

function now(): number {
  return performance.now();
}

/** Fixed windows of five bits, which are the exponent's digits in base 32; a step for each. */
function* windows([base, exponent, modulus]: Sum): Generator<undefined, bigint> {
  const timesPower = base === 2n ? shift : multiplier(base, modulus);
  let result = 1n;
  for (const letter of exponent.toString(32)) {
    for (let bit = 0; bit < 5; bit += 1) result = (result * result) % modulus;
    result = timesPower(result, Number.parseInt(letter, 32)) % modulus;
    yield;
  }
  return result;
}

function shift(value: bigint, digit: number): bigint {
  return value << BigInt(digit);
}

function multiplier(base: bigint, modulus: bigint): typeof shift {
  const powers = [1n];
  for (let last = base; powers.length < 32; last = (last * base) % modulus) powers.push(last);
  return (value, digit) => value * (powers[digit] ?? 0n);
}
