/** What a command says and asks: results on standard output, colours only where somebody sees them. */
import { createInterface, type Interface } from 'node:readline';
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

export class Terminal {
  #questions: Interface | undefined;
  #isPending = false;
  #answers: AsyncIterator<string> | undefined;

  #whenInterrupted: (() => Promise<void>) | undefined;

  /** What has to be put in order, should the person stop the command now; undefined for nothing. */
  whenInterrupted(tidy: (() => Promise<void>) | undefined): void {
    this.#whenInterrupted = tidy;
  }

  /** Done once, however often the person asks. */
  async interrupt(): Promise<void> {
    const tidy = this.#whenInterrupted;
    this.#whenInterrupted = undefined;
    await tidy?.();
  }

  say(text = ''): void {
    this.clear();
    console.log(text);
  }

  /** Stands until something else is said; only where somebody watches. */
  pending(text: string): void {
    if (!process.stdout.isTTY) return;
    this.clear();
    process.stdout.write(this.styled('dim', text.slice(0, process.stdout.columns - 1)));
    this.#isPending = true;
  }

  /** What was pending is over. */
  clear(): void {
    if (this.#isPending) process.stdout.write('\r\u001b[2K');
    this.#isPending = false;
  }

  /** A step of the work, set off from what it does. */
  step(text: string): void {
    this.say(this.styled('bold', `\n${text}`));
  }

  styled(style: Style, text: string): string {
    const isPlain = !process.stdout.isTTY || process.env.NO_COLOR;
    return isPlain ? text : styleText(style, text);
  }

  /** The answer, without blanks around it; undefined when nobody is there to answer. */
  async ask(question: string): Promise<string | undefined> {
    if (!this.#questions) {
      this.#questions = createInterface({ input: process.stdin });
      this.#answers = this.#questions[Symbol.asyncIterator]();
    }
    process.stdout.write(`${question} `);
    const line = await this.#answers?.next();
    if (!line?.done) return line?.value.trim();
    console.log();
    return undefined;
  }

  /** Only a plain yes is a yes. */
  async confirm(question: string): Promise<boolean> {
    return /^y(?:es)?$/i.test((await this.ask(`${question} [y/N]`)) ?? '');
  }
}
