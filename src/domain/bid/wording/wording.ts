import { type Finding, finding } from '../../../problem.ts';
import type { Settings } from '../../../settings.ts';
import type { Workspace } from '../../plan.ts';
import type { LibraryItem } from '../bid.ts';
import type { BidRule } from '../check.ts';
import { type ForeignName, foreignToBid, foreignToLibrary } from './foreign-names.ts';
import type { Finder } from './names.ts';
import { bidPassages, bodyPassages, chapterPassages, libraryPassages, type Passage } from './passages.ts';
import { vagueWordsOf } from './vague.ts';
import { wordCount } from './word-count.ts';

/** The words of a bid [G5]: nothing left to be written, no empty field, no other client, nothing vague, not too long. */
export const checkWording: BidRule = (bid, { chapters, workspace }) => {
  const { settings } = workspace;
  const foreign = foreignToBid(bid, workspace);
  // In a blind volume any name is a leak, which is said there.
  const blind = new Set(bid.data.volumes.flatMap((volume) => (volume.blind === undefined ? [] : [volume.id])));
  const open = chapters.filter(({ data }) => !blind.has(data.volume));
  return [
    ...[bidPassages(bid), ...chapters.map(chapterPassages)]
      .flat()
      .flatMap((passage) => placeholdersIn(passage, settings)),
    ...[bidPassages(bid), ...open.map(chapterPassages)].flat().flatMap((passage) => foreignIn(passage, foreign)),
    ...chapters.flatMap(({ file, data, body }): Finding[] => {
      const { maxWords, title } = data;
      const words = maxWords === undefined ? 0 : wordCount(body);
      return [
        ...inText(file, body, settings),
        ...(maxWords !== undefined && words > maxWords
          ? [finding('word-limit', file, { path: ['maxWords'] }, { chapter: title, words, limit: maxWords })]
          : []),
      ];
    }),
  ];
};

/** The same of the library, which speaks for all bids: any client in a standard text is one too many. */
export function checkLibraryWording(items: readonly LibraryItem[], workspace: Workspace): Finding[] {
  const foreign = foreignToLibrary(workspace);
  return items.flatMap((item) => [
    ...libraryPassages(item).flatMap((passage) => placeholdersIn(passage, workspace.settings)),
    ...(item.kind === 'sections'
      ? [
          ...bodyPassages(item.file, item.body).flatMap((passage) => foreignIn(passage, foreign)),
          ...inText(item.file, item.body, workspace.settings),
        ]
      : []),
  ]);
}

/** What only running text shows: empty cells, which must say 无, and vague words. */
function inText(file: string, body: LibraryItem['body'], settings: Settings): Finding[] {
  return bodyPassages(file, body).flatMap((passage) => {
    if (passage.in === 'cell' && passage.text.trim() === '')
      return [finding('empty-cell', file, passage.placeOf(0), {})];
    if (passage.in === 'code' || passage.in === 'alt') return [];
    return vagueWordsOf(settings)(passage.text).map(({ word, index }) =>
      finding('vague-word', file, passage.placeOf(index), { word: word.word }),
    );
  });
}

const foreignIn = ({ file, text, placeOf }: Passage, foreign: Finder<ForeignName>): Finding[] =>
  foreign(text).map(({ word: { word, from }, index }) =>
    finding('foreign-name', file, placeOf(index), { name: word, from }),
  );

function placeholdersIn({ file, text, placeOf }: Passage, { bids }: Settings): Finding[] {
  const pattern = placeholderPattern(bids.placeholders);
  return pattern === null
    ? []
    : [...text.matchAll(pattern)].map(({ 0: found, index }) =>
        finding('placeholder-left', file, placeOf(index), { found }),
      );
}

/** Blanks as templates have them: ___年__月, 20XX 年, XX 公司, （　　）. With an empty list of placeholders nothing is looked for. */
const blanks = [
  '(?<![\\p{Script=Latin}\\d_])_{2,}(?![\\p{Script=Latin}_])',
  '20[XxＸ×]{2}(?=\\s*年|[-/.])',
  '(?<![\\p{Script=Latin}\\d])[XxＸ×]{2}(?=\\s*(?:公司|集团|银行|单位|项目|工程|部门|学校|大学|医院|省|市|县|区|年|月|日|元|万元|台|人|先生|女士))',
  '（[\\s＿]+）',
  '\\((?:\\s{2,}|\\u3000+)\\)',
];

const patterns = new WeakMap<readonly string[], RegExp | null>();

/** Any of the placeholders: one letter repeated (XXX, ____) as long as it goes on, Latin letters as whole words (XXXL is a size), the rest as it stands. */
function placeholderPattern(placeholders: readonly string[]): RegExp | null {
  const known = patterns.get(placeholders);
  if (known !== undefined) return known;
  const parts = placeholders
    .toSorted((a, b) => b.length - a.length)
    .map((word) => {
      const quoted = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      const [first = ''] = word;
      const goesOn = word.length > 1 && [...word].every((letter) => letter === first);
      const body = goesOn ? `${quoted}(?:${quoted.slice(0, quoted.length / word.length)})*` : quoted;
      return /^[a-z]+$/i.test(word) ? `(?<![\\p{Script=Latin}\\d])${body}(?![\\p{Script=Latin}\\d])` : body;
    });
  const pattern = parts.length === 0 ? null : new RegExp([...blanks, ...parts].join('|'), 'gu');
  patterns.set(placeholders, pattern);
  return pattern;
}
