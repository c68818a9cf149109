/** A site in several languages, and what its pages say in each of them: tests go by the English text of a page, or a sentence's key. */
import { join } from 'node:path';
import { config as example } from '../config.example.ts';
import type { Words } from '../src/words/words.ts';
import { lookUp } from '../tools/build/catalogue.ts';
import { type Speech, speeches } from '../tools/build/speech.ts';
import { root } from '../tools/config/load-config.ts';
import { openTestSite, type TestSite } from '../tools/kit/test-site.ts';
import { test as base } from './fixtures.ts';

export const languages = ['en', 'de', 'es', 'fr', 'id', 'it', 'ja', 'ko', 'pt-BR', 'zh-CN', 'zh-TW', 'ar'] as const;
export type Language = (typeof languages)[number];

export const test = base.extend<object, { site: TestSite }>({
  site: [
    async ({ emulator }, use) => {
      const site = await openTestSite({ ...example, endpoint: `${emulator.url}/`, languages: [...languages] });
      await use(site);
      await site.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

export type Speaker = {
  words: Words;
  /** The text of a page, by what it is in English; without what stands in elements within it. */
  say: (source: string) => string;
  /** From the site's root. */
  address: (page: string) => string;
};

const spoken: Promise<Speech[]> = speeches(languages, { project: root });

export async function speakerOf(wanted: Language): Promise<Speaker> {
  const speech = (await spoken).find(({ language }) => language === wanted);
  if (!speech) throw new Error(`No ${wanted}`);
  const { catalogue, words, folder } = speech;
  return {
    words,
    say: (source) => (wanted === 'en' ? source : (lookUp(catalogue, source, '') ?? `${source}, which is not there`)),
    address: (page) => join('/', folder, page),
  };
}
