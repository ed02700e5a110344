import type { Body } from '../../../mdx/body.ts';
import type { Path } from '../../../problem.ts';
import type { IndexKind, IndexLayout, Volume } from '../../../schemas/bid/volume.ts';
import type { Bid } from '../bid.ts';
import { componentsOf } from '../book/walk.ts';
import { criterionRows } from '../scoring/rows.ts';
import { type Passage, valuePassages, type Written } from './passages.ts';

/** Words of the frontmatter of a bid that a volume prints. */
export interface BidWords extends Passage {
  /** Words of the tender are carried over as they stand; those of ours are our own. */
  by: 'us' | 'tender';
}

/**
 * What a volume prints of `bid.mdx`: its title and those of its indexes, tables of requirements and of the scoring rule before the body and in it, titles of
 * scans. What the bid's price prints is left out: the components that do are a matter of their own.
 *
 * @param bodies of its chapters and of the sections that these include
 */
export function bidWordsIn(volume: Volume, bid: Bid, bodies: readonly Body[]): BidWords[] {
  const { file, data } = bid;
  const of = data.volumes.indexOf(volume);
  const pieces = bodies.flatMap((body) => body.pieces);
  const indexes = [
    ...volume.indexes,
    ...componentsOf(pieces, 'IndexTable').map(({ props }) => ({
      of: props['of'] as IndexKind,
      layout: props['layout'] as IndexLayout,
    })),
  ];
  const scans = new Set(componentsOf(pieces, 'Attachment').map(({ props }) => props['id']));
  const own: Written[] = [
    [volume.title, ['volumes', of, 'title']],
    ...volume.indexes.map(({ title }, at): Written => [title, ['volumes', of, 'indexes', at, 'title']]),
    ...data.attachments.flatMap(({ id, title }, at): Written[] =>
      scans.has(id) ? [[title, ['attachments', at, 'title']]] : [],
    ),
  ];
  const tables = componentsOf(pieces, 'DeviationTable').map(({ props }) => deviationWords(props, bid));
  const rows = [...tables, ...indexes.map((index) => indexWords(index, bid))];
  const by = (who: BidWords['by'], written: readonly Written[]): BidWords[] =>
    valuePassages(file, once(written)).map((passage) => ({ ...passage, by: who }));
  return [
    ...by('us', [...own, ...rows.flatMap(({ ours }) => ours)]),
    ...by(
      'tender',
      rows.flatMap(({ tender }) => tender),
    ),
  ];
}

interface RowWords {
  ours: Written[];
  tender: Written[];
}

function deviationWords({ of, rows }: Record<string, string>, { data }: Bid): RowWords {
  const shown = [...data.requirements.entries()].filter(
    ([, { kind, deviation }]) =>
      kind === of && (rows !== 'deviations' || deviation === 'positive' || deviation === 'negative'),
  );
  return {
    ours: shown.flatMap(([at, { response, note }]): Written[] => [
      [response, ['requirements', at, 'response']],
      [note, ['requirements', at, 'note']],
    ]),
    tender: shown.map(([at, { text }]): Written => [text, ['requirements', at, 'text']]),
  };
}

function indexWords({ of, layout }: { of: IndexKind; layout: IndexLayout }, { data }: Bid): RowWords {
  const model = layout === 'model';
  if (of === 'scoring') {
    const tender = criterionRows(data.scoring).flatMap(({ criterion, leaf, at }): Written[] => [
      [criterion.title, [...at, 'title']],
      ...(leaf && model
        ? [
            [criterion.rule, [...at, 'rule']] as const,
            ...criterion.evidence.map(({ text }, each): Written => [text, [...at, 'evidence', each, 'text']]),
          ]
        : []),
    ]);
    return { ours: [], tender };
  }
  const shown = [...data.requirements.entries()].filter(([, { kind }]) => kind === of);
  return {
    ours: model ? shown.map(([at, { response }]): Written => [response, ['requirements', at, 'response']]) : [],
    tender: shown.map(([at, { text }]): Written => [text, ['requirements', at, 'text']]),
  };
}

/** A value that two tables print is one. */
const once = (written: readonly Written[]): Written[] => [
  ...new Map(written.map((one) => [keyOf(one[1]), one])).values(),
];

const keyOf = (path: Path): string => path.join('/');
