import type { Body } from '../../../mdx/body.ts';
import { type Finding, finding, type Path } from '../../../problem.ts';
import { isSkeletonWord, skeletonOwner, skeletonTextIn } from '../../../schemas/skeleton-words.ts';
import type { LibraryItem } from '../bid.ts';
import type { BidRule } from '../check.ts';

/** Words of the skeletons of a bid and of its chapters that still stand where its author should have written his own. */
export const checkBidSkeleton: BidRule = ({ file, data }, { chapters }) => [
  ...still(file, data.summary, 'summary'),
  ...still(file, data.bidder.name, 'bidder', 'name'),
  ...still(file, data.tender.number, 'tender', 'number'),
  ...(data.owner === skeletonOwner ? [said(file, data.owner, ['owner'])] : []),
  ...chapters.flatMap((chapter) => [
    ...still(chapter.file, chapter.data.title, 'title'),
    ...stillText(chapter.file, chapter.body),
  ]),
];

/** The same of the library. */
export const checkLibrarySkeleton = (items: readonly LibraryItem[]): Finding[] =>
  items.flatMap(({ kind, file, data, body }) => [
    ...still(file, data.title, 'title'),
    ...(kind === 'cases' ? [...still(file, data.customer, 'customer'), ...still(file, data.content, 'content')] : []),
    ...stillText(file, body),
    ...(kind === 'people' ? still(file, data.name, 'name') : []),
  ]);

const still = (file: string, value: string, ...path: Path): Finding[] =>
  isSkeletonWord(value) ? [said(file, value, path)] : [];

/** Its text, at the first run of it. */
const stillText = (file: string, { texts = [] }: Body): Finding[] =>
  texts.flatMap(({ text, line, column }) => {
    const value = skeletonTextIn(text);
    return value === undefined ? [] : [finding('skeleton-text', file, { line, column }, { key: 'body', value })];
  });

const said = (file: string, value: string, path: Path): Finding =>
  finding('skeleton-text', file, { path }, { key: String(path.at(-1)), value });
