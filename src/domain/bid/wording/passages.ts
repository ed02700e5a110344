import type { Body, TextRun } from '../../../mdx/body.ts';
import { placeIn } from '../../../mdx/texts.ts';
import type { Path, Place } from '../../../problem.ts';
import type { Bid, Chapter, LibraryItem } from '../bid.ts';

/** Words that are printed, with the place of each of their letters in a file. */
export interface Passage {
  file: string;
  text: string;
  /** `frontmatter`: the value of a key. */
  in: TextRun['in'] | 'frontmatter';
  placeOf: (offset: number) => Place;
}

/** Words of a body. */
export const bodyPassages = (file: string, { texts = [] }: Body): Passage[] =>
  texts.map((run) => ({ file, text: run.text, in: run.in, placeOf: (offset) => placeIn(run, offset) }));

/** Titles and words of a chapter. */
export const chapterPassages = ({ file, data, body }: Chapter): Passage[] => [
  ...valuePassages(file, [[data.title, ['title']], ...titles(data.attachments)]),
  ...bodyPassages(file, body),
];

/** What an item of the library prints: its title and the facts of its table, of a section its text. */
export function libraryPassages({ kind, file, data, body }: LibraryItem): Passage[] {
  const facts: Written[] =
    kind === 'cases'
      ? [[data.content, ['content']]]
      : kind === 'people'
        ? [[data.role, ['role']]]
        : kind === 'certificates'
          ? [[data.scope, ['scope']]]
          : [];
  return [
    ...valuePassages(file, [[data.title, ['title']], ...facts, ...titles(data.attachments)]),
    ...(kind === 'sections' ? bodyPassages(file, body) : []),
  ];
}

/** Answers and remarks of a requirement. */
const answerPassages = ({ file, data }: Bid, index: number): Passage[] => {
  const one = data.requirements[index];
  const path = ['requirements', index];
  return valuePassages(file, [
    [one?.response, [...path, 'response']],
    [one?.note, [...path, 'note']],
  ]);
};

/** What the frontmatter of a bid prints in our own words: titles, answers, lines and remarks of the price. */
export function bidPassages(bid: Bid): Passage[] {
  const { file, data } = bid;
  const { volumes, requirements, price, attachments } = data;
  return [
    ...valuePassages(file, [
      ...volumes.map(({ title }, i): Written => [title, ['volumes', i, 'title']]),
      ...(price?.items ?? []).flatMap(({ title, model, origin, note }, i): Written[] => [
        [title, ['price', 'items', i, 'title']],
        [model, ['price', 'items', i, 'model']],
        [origin, ['price', 'items', i, 'origin']],
        [note, ['price', 'items', i, 'note']],
      ]),
      [price?.delivery, ['price', 'delivery']],
      [price?.note, ['price', 'note']],
      ...titles(attachments),
    ]),
    ...requirements.flatMap((_, index) => answerPassages(bid, index)),
  ];
}

/** A value of the frontmatter, which may be left out, and where it stands. */
export type Written = readonly [text: string | undefined, path: Path];

const titles = (attachments: readonly { title: string }[]): Written[] =>
  attachments.map(({ title }, i) => [title, ['attachments', i, 'title']]);

/** Values of the frontmatter that are there. */
export const valuePassages = (file: string, written: readonly Written[]): Passage[] =>
  written.flatMap(([text, path]) =>
    text === undefined ? [] : [{ file, text, in: 'frontmatter', placeOf: () => ({ path }) }],
  );
