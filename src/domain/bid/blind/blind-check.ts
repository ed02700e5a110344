import type { Body } from '../../../mdx/body.ts';
import { type Finding, finding, type Place } from '../../../problem.ts';
import type { BlindRule, Volume } from '../../../schemas/bid/volume.ts';
import type { Workspace } from '../../plan.ts';
import type { Bid, Chapter, LibraryItem } from '../bid.ts';
import { componentsOf } from '../book/walk.ts';
import type { BidRule } from '../check.ts';
import { bidWordsIn } from '../wording/bid-words.ts';
import { joinedPassages } from '../wording/joined.ts';
import type { Finder } from '../wording/names.ts';
import { bodyPassages, chapterPassages, type Passage } from '../wording/passages.ts';
import { type BlindWord, blindFinder } from './blind.ts';
import { stylesIn } from './blind-style.ts';

/** Components that print who we are. */
const telling = ['BidderFact', 'Signature', 'LibraryTable', 'LibraryScans', 'OpeningSheet', 'PriceTable'] as const;

/** Blind volumes [G5]: nothing in their words, headings, captions and names of files tells who bids, and nothing is set off that may not be. */
export const checkBlind: BidRule = (bid, { chapters, workspace }) => {
  const { volumes } = bid.data;
  if (volumes.every(({ blind }) => blind === undefined)) return [];
  const find = blindFinder(bid, workspace);
  const ruleOf = new Map(volumes.map(({ id, blind }) => [id, blind]));
  const sections = new Map<string, { item: LibraryItem; rule: BlindRule }>();
  const found = chapters.flatMap((chapter): Finding[] => {
    const rule = ruleOf.get(chapter.data.volume);
    if (rule === undefined) return [];
    for (const { props } of componentsOf(chapter.body.pieces, 'Include')) {
      const item = workspace.library.get(props['id'] ?? '');
      if (item?.kind === 'sections') sections.set(item.id, { item, rule });
    }
    return inChapter(chapter, rule, find);
  });
  return [
    ...found,
    ...[...sections.values()].flatMap(({ item, rule }) => [
      ...joinedPassages(bodyPassages(item.file, item.body)).flatMap((passage) => leaks(passage, rule, find)),
      ...inBody(item.file, item.body, rule, find),
    ]),
    ...volumes.flatMap((volume) => {
      const rule = volume.blind;
      return rule === undefined ? [] : inTables(volume, rule, bid, chapters, workspace, find);
    }),
  ];
};

type Find = Finder<BlindWord>;

/** What the tables of a volume print of the bid. Signs of the tender's own words are the tender's; a name in them tells as much as anywhere. */
function inTables(
  volume: Volume,
  rule: BlindRule,
  bid: Bid,
  chapters: readonly Chapter[],
  { library }: Pick<Workspace, 'library'>,
  find: Find,
): Finding[] {
  const own = chapters.filter(({ data }) => data.volume === volume.id).map(({ body }) => body);
  const included = componentsOf(
    own.flatMap(({ pieces }) => pieces),
    'Include',
  ).flatMap(({ props }) => library.get(props['id'] ?? '')?.body ?? []);
  return bidWordsIn(volume, bid, [...own, ...included]).flatMap((passage) =>
    passage.by === 'us' ? leaks(passage, rule, find) : leaksOf(find, passage.text, passage.placeOf, passage.file),
  );
}

function inChapter(chapter: Chapter, rule: BlindRule, find: Find): Finding[] {
  const { file, data, body } = chapter;
  const named = data.attachments.flatMap(({ file: name }, i) =>
    leaksOf(find, nameOf(name), () => ({ path: ['attachments', i, 'file'] }), file),
  );
  const scans = data.library.map((item, i) =>
    finding('blind-style', file, { path: ['library', i] }, { what: 'component', found: item }),
  );
  return [
    ...joinedPassages(chapterPassages(chapter)).flatMap((passage) => leaks(passage, rule, find)),
    ...named,
    ...scans,
    ...inBody(file, body, rule, find),
  ];
}

/** What a body shows beside its words: names of pictures, marks of emphasis, components that print names. */
function inBody(file: string, body: Body, rule: BlindRule, find: Find): Finding[] {
  return [
    ...body.files.flatMap(({ kind, path, line, column }) =>
      kind === 'image' ? leaksOf(find, nameOf(path), () => ({ line, column }), file) : [],
    ),
    ...componentsOf(body.pieces, ...telling).map(({ name, at }) =>
      finding('blind-style', file, at ?? { line: 1, column: 1 }, { what: 'component', found: name }),
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
