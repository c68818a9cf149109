/** What README.md and docs/ name is there: links and their anchors, files, commands. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../config/load-config.ts';

const names = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

function read(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

/** As GitHub makes them: https://docs.github.com/en/get-started/writing-on-github */
function anchorsOf(page: string): string[] {
  const headings = page.replace(/^```[\s\S]*?^```$/gm, '').match(/^#+ .*$/gm) ?? [];
  return headings.map((line) =>
    line
      .replace(/^#+ /, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** In backticks, with a folder of the project at its head and an ending. */
const paths = /`((?:src|public|emulator|tools|infra|e2e)\/[\w./-]*\.\w+)`/g;
const examples = new Set([
  'public/mine.html',
  'src/pages/mine.ts',
  'public/reports/mine.html',
  'src/pages/reports/mine.ts',
  'public/notes.html',
  'e2e/notes.spec.js',
  'src/words/nl/pages.po',
]);

for (const name of names) {
  describe(name, () => {
    const page = read(name);

    it('links to what is there', () => {
      for (const [, target = ''] of page.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
        const [path, anchor] = target.split('#');
        const file = path ? join(dirname(name), path) : name;
        assert.ok(existsSync(join(root, file)), target);
        if (anchor) assert.ok(anchorsOf(read(file)).includes(anchor), target);
      }
    });

    it('names files that are there', () => {
      for (const [, path = ''] of page.matchAll(paths)) {
        assert.ok(examples.has(path) || existsSync(join(root, path)), path);
      }
    });

    it('names commands that are there', () => {
      for (const [, script = ''] of page.matchAll(/npm run (?:-s )?([\w:-]+)/g)) assert.ok(scripts[script], script);
    });
  });
}

it('README.md leads to every page of docs/, in 150 lines at most', () => {
  const readme = read('README.md');
  assert.ok(readme.split('\n').length <= 151);
  for (const name of names.slice(1)) assert.ok(readme.includes(`(${name})`), name);
});

describe('a block of code in docs/ that names a file', () => {
  const dedented = (lines: string[]) => {
    const least = Math.min(...lines.filter(Boolean).map((line) => line.search(/\S/)));
    return lines.map((line) => line.slice(least)).join('\n');
  };
  const isIn = (block: string[], file: string[]) =>
    file.some((_, start) => dedented(file.slice(start, start + block.length)) === dedented(block));

  const named = names.flatMap((name) =>
    [...read(name).matchAll(/^<!-- (\S+) -->\n```\w+\n([\s\S]*?)\n```$/gm)].map(([, file = '', block = '']) => ({
      name,
      file,
      block: block.split('\n'),
    })),
  );

  it('stands in that file as it is', () => {
    assert.ok(named.length > 0);
    for (const { name, file, block } of named)
      assert.ok(isIn(block, read(file).split('\n')), `${name}, from ${file}:\n${block.join('\n')}`);
  });

  it('is every block about sites of one’s own, but for commands', () => {
    const blocks = read('docs/own-site.md').match(/^```(?!sh\n)\w+$/gm) ?? [];
    assert.equal(named.filter(({ name }) => name === 'docs/own-site.md').length, blocks.length);
  });
});
