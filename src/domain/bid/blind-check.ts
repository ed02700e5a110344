import type { Body } from '../../mdx/body.ts';
import { type Finding, finding, type Place } from '../../problem.ts';
import type { BlindRule } from '../../schemas/bid/volume.ts';
import type { Chapter, LibraryItem } from './bid.ts';
import { allowedInBlind, blindWords } from './blind.ts';
import { stylesIn } from './blind-style.ts';
import type { BidRule } from './check.ts';
import { type Finder, finderOf } from './names.ts';
import { answerPassages, bodyPassages, chapterPassages, type Passage } from './passages.ts';
import { componentsOf } from './walk.ts';

/** Components that print who we are. */
const telling = ['BidderFact', 'Signature', 'LibraryTable', 'LibraryScans', 'OpeningSheet', 'PriceTable'] as const;

/** Blind volumes [G5]: nothing in their words, headings, captions and names of files tells who bids, and nothing is set off that may not be. */
export const checkBlind: BidRule = (bid, { chapters, workspace }) => {
  const { volumes } = bid.data;
  if (volumes.every(({ blind }) => blind === undefined)) return [];
  const find = finderOf(blindWords(bid, workspace), allowedInBlind(bid));
  const ruleOf = new Map(volumes.map(({ id, blind }) => [id, blind]));
  const sections = new Map<string, { item: LibraryItem; rule: BlindRule }>();
  const answers = new Map<number, BlindRule>();
  const found = chapters.flatMap((chapter): Finding[] => {
    const rule = ruleOf.get(chapter.data.volume);
    if (rule === undefined) return [];
    for (const { props } of componentsOf(chapter.body.pieces, 'Include')) {
      const item = workspace.library.get(props['id'] ?? '');
      if (item?.kind === 'sections') sections.set(item.id, { item, rule });
    }
    for (const { props } of componentsOf(chapter.body.pieces, 'DeviationTable'))
      for (const [index, { kind }] of bid.data.requirements.entries())
        if (kind === props['of']) answers.set(index, rule);
    return inChapter(chapter, rule, find);
  });
  return [
    ...found,
    ...[...sections.values()].flatMap(({ item, rule }) => [
      ...bodyPassages(item.file, item.body).flatMap((passage) => leaks(passage, rule, find)),
      ...inBody(item.file, item.body, rule, find),
    ]),
    ...[...answers].flatMap(([index, rule]) =>
      answerPassages(bid, index).flatMap((passage) => leaks(passage, rule, find)),
    ),
  ];
};

type Find = Finder<ReturnType<typeof blindWords>[number]>;

function inChapter(chapter: Chapter, rule: BlindRule, find: Find): Finding[] {
  const { file, data, body } = chapter;
  const named = data.attachments.flatMap(({ file: name }, i) =>
    leaksOf(find, nameOf(name), () => ({ path: ['attachments', i, 'file'] }), file),
  );
  const scans = data.library.map((item, i) =>
    finding('blind-style', file, { path: ['library', i] }, { what: 'component', found: item }),
  );
  return [
    ...chapterPassages(chapter).flatMap((passage) => leaks(passage, rule, find)),
    ...named,
    ...scans,
    ...inBody(file, body, rule, find),
  ];
}

/** What a body shows beside its words: names of pictures, marks of emphasis, components that print names. */
function inBody(file: string, body: Body, rule: BlindRule, find: Find): Finding[] {
  const at = (target: string): Place => {
    const mention = body.mentions.find(({ value }) => value === target);
    return mention === undefined ? { line: 1, column: 1 } : { line: mention.line, column: mention.column };
  };
  return [
    ...body.files.flatMap(({ kind, path, line, column }) =>
      kind === 'image' ? leaksOf(find, nameOf(path), () => ({ line, column }), file) : [],
    ),
    ...componentsOf(body.pieces, ...telling).map(({ name, props }) =>
      finding('blind-style', file, at(props['id'] ?? props['ids']?.split(/\s+/)[0] ?? ''), {
        what: 'component',
        found: name,
      }),
    ),
    ...stylesIn(body, rule).map(({ what, found, place }) => finding('blind-style', file, place, { what, found })),
  ];
}

/** The name of a file without folder and ending. */
const nameOf = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');

const leaksOf = (find: Find, text: string, placeOf: (offset: number) => Place, file: string): Finding[] =>
  find(text).map(({ word: { word, why }, index }) => finding('blind-leak', file, placeOf(index), { word, why }));

function leaks({ file, text, placeOf }: Passage, rule: BlindRule, find: Find): Finding[] {
  return [
    ...leaksOf(find, text, placeOf, file),
    ...(rule.latin ? [] : signs(text, latin, 'latin', placeOf, file)),
    ...(rule.chinesePunctuation ? signs(text, westernPunctuation, 'punctuation', placeOf, file) : []),
  ];
}

const latin = /\p{Script=Latin}+/gu;
/** Signs that Chinese writes otherwise; within figures (3.5, 1,000, 9:30) they stay. */
const westernPunctuation = /[;?!()"'[\]<>]|(?<!\d)[,.:]|[,.:](?!\d)/gu;

const signs = (
  text: string,
  pattern: RegExp,
  why: 'latin' | 'punctuation',
  placeOf: (offset: number) => Place,
  file: string,
): Finding[] =>
  [...text.matchAll(pattern)].map(({ 0: word, index }) => finding('blind-leak', file, placeOf(index), { word, why }));
