/** What a command says and asks: results on standard output, colours only where somebody sees them. */
import { createInterface, type Interface } from 'node:readline';
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

export class Terminal {
  #questions: Interface | undefined;
  #answers: AsyncIterator<string> | undefined;

  say(text = ''): void {
    console.log(text);
  }

  /** A step of the work, set off from what it does. */
  step(text: string): void {
    console.log(this.styled('bold', `\n${text}`));
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

  /** Lets go of standard input, which would keep the process alive. */
  close(): void {
    this.#questions?.close();
  }
}
