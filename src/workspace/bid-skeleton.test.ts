import { expect, test } from 'vitest';
import { libraryKinds } from '../schemas/bid/library.ts';
import { locales } from '../settings.ts';
import { skeletonsFor } from '../text/index.ts';
import { parseSource } from './parse.ts';
import { sourceOf } from './source.ts';

const today = '2026-11-20';

/** Every commented example of YAML, so that what it shows is allowed. */
const uncommented = (text: string): string => text.replaceAll(/^( *)# ( *(?:- )?(?:\{|[a-z]\w*:).*)$/gm, '$1$2');

function findingsOf(file: string, text: string): string[] {
  const source = sourceOf(file);
  if (source === null) throw new Error(file);
  return parseSource(source, Buffer.from(text)).findings.map(({ id, line }) => `${id} ${line}`);
}

test.each(locales)('what is written anew in %s has no fault, nor have its examples', (locale) => {
  const make = skeletonsFor(locale);
  const files: [string, string][] = [
    [
      'content/bids/a/bid.mdx',
      make.bid({ account: 'acme', accountName: '甲', owner: 'me', today, submission: '2026-12-20', lang: null }),
    ],
    [
      'content/bids/a/chapters/b.mdx',
      make.chapter({ volume: 'technical', volumes: ['technical 技术文件', 'price 报价文件'], order: 10 }),
    ],
    ...libraryKinds.map((kind): [string, string] => [
      `content/library/${kind}/c.mdx`,
      make.libraryItem({ kind, owner: '何薇', today }),
    ]),
  ];
  for (const [file, text] of files) {
    expect(findingsOf(file, text), file).toEqual([]);
    expect(findingsOf(file, uncommented(text)), uncommented(text)).toEqual([]);
  }
});
