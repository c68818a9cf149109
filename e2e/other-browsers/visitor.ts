/** What a person does with a page and sees of it, in whatever browser: looks until it is there, and gives up after a while. */
import assert from 'node:assert/strict';
import { Crash, type Tab } from './drivers/browser.ts';
import { find, glance, type Kind, type Sight, selectTyped } from './page-side.ts';
import { until } from './until.ts';

export class Visitor {
  readonly tab: Tab;
  readonly #site: string;

  /** @param site Its address, without a slash at the end. */
  constructor(tab: Tab, site: string) {
    this.tab = tab;
    this.#site = site;
  }

  async open(path: string): Promise<void> {
    await this.tab.open(`${this.#site}${path}`);
  }

  /** Runs in the page, with values of JSON; knows nothing outside of itself. */
  async inPage<Args extends unknown[], Result>(run: (...args: Args) => Result, ...args: Args): Promise<Result> {
    // esbuild names the functions inside by a helper that the page does not have.
    const call = `((__name) => (${run})(...${JSON.stringify(args)}))((it) => it)`;
    return JSON.parse(await this.tab.evaluate(`JSON.stringify([${call}])`))[0];
  }

  /** @throws {Error} that says what the page shows instead. */
  async until<Seen>(what: string, look: () => Promise<Seen | undefined | false>): Promise<Seen> {
    try {
      return await until(what, look);
    } catch (error) {
      if (error instanceof Crash) throw error;
      const page = await this.inPage(glance).catch(() => undefined);
      throw new Error(`${what}: not seen. ${page?.address} shows:\n${page?.text}`, { cause: error });
    }
  }

  async sees(words: string): Promise<void> {
    await this.until(words, async () => (await this.inPage(glance)).text.includes(words));
  }

  async doesNotSee(words: string): Promise<void> {
    assert.ok(!(await this.inPage(glance)).text.includes(words), `${words} is there`);
  }

  /** At login, for a page that is only seen signed in. */
  async leadsBackTo(path: string): Promise<void> {
    const query = `?return=${encodeURIComponent(path)}`;
    await this.until(query, async () => (await this.inPage(glance)).address.includes(query));
  }

  /** On the page with this heading, whose script has run. */
  async isAt(heading: string): Promise<void> {
    await this.until(heading, async () => (await this.#look('heading', heading)) && this.#isComplete());
  }

  async isAsked(heading: string): Promise<void> {
    await this.until(`${heading}, with the focus`, async () => (await this.#look('heading', heading))?.isFocused);
  }

  async valueOf(label: string): Promise<string> {
    return (await this.until(label, () => this.#look('field', label))).value;
  }

  async hasTyped(label: string, value: string): Promise<void> {
    await this.until(`${value} in ${label}`, async () => (await this.#look('field', label))?.value === value);
  }

  /** Types into fields by their labels, with the keys. */
  async fill(values: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      await this.click('field', label);
      await this.until(`the cursor in ${label}`, async () => (await this.#look('field', label))?.isFocused);
      await this.inPage(selectTyped);
      await this.tab.type(value);
      await this.hasTyped(label, value);
    }
  }

  async press(button: string): Promise<void> {
    await this.click('button', button);
  }

  async follow(link: string): Promise<void> {
    await this.click('link', link);
  }

  /** Once it stays where it is and nothing lies over it. */
  async click(kind: Kind, name: string): Promise<void> {
    let last: Sight | undefined;
    const place = await this.until(`${kind} ${name}`, async () => {
      const before = last;
      last = await this.#look(kind, name);
      return last?.isOnTop && last.x === before?.x && last.y === before.y && last;
    });
    await this.tab.click(place);
  }

  #look(kind: Kind, name: string): Promise<Sight | undefined> {
    return this.inPage(find, kind, name);
  }

  async #isComplete(): Promise<boolean> {
    return (await this.inPage(glance)).isComplete;
  }
}
