import { type Finding, finding } from '../../../problem.ts';
import type { VolumeKind } from '../../../schemas/bid/volume.ts';
import type { Chapter } from '../bid.ts';
import { booksOf } from '../book/book.ts';
import { componentsOf } from '../book/walk.ts';
import type { BidRule } from '../check.ts';
import { coverageOf } from './coverage.ts';
import { criterionRows } from './rows.ts';

/** Volumes that are there for the points; those of qualification and price are asked for whatever they answer. */
const forPoints: readonly VolumeKind[] = ['business', 'technical', 'combined'];

/** Criteria that no chapter answers, and chapters that answer nothing [G4]; silent until there are chapters. */
export const checkCoverage: BidRule = (bid, { chapters, workspace, partial }) => {
  if (partial || chapters.length === 0) return [];
  const { scoring, requirements, volumes } = bid.data;
  const coverage = coverageOf(bid, booksOf(bid, workspace));
  const rows = criterionRows(scoring);
  const uncovered = coverage.criteria.flatMap((row, index): Finding[] => {
    const found = rows[index];
    // What we don't want points of, and what names a place that does not exist, is said elsewhere or on purpose.
    const silent = !row.needed || row.spots.length > 0 || row.broken.length > 0 || found?.criterion.claimed === 0;
    return silent || found === undefined
      ? []
      : [finding('criterion-uncovered', bid.file, { path: found.at }, { criterion: row.title, max: row.points })];
  });
  if (rows.length === 0 && requirements.length === 0) return uncovered;
  const idle = chapters.filter(({ id, data }) => {
    const kind = volumes.find((volume) => volume.id === data.volume)?.kind;
    return coverage.idle.includes(id) && kind !== undefined && forPoints.includes(kind);
  });
  return [
    ...uncovered,
    ...idle
      .filter((chapter) => !isForm(chapter))
      .map(({ file, data }) => finding('chapter-covers-nothing', file, { path: ['title'] }, { chapter: data.title })),
  ];
};

/** What the tender prescribes, what is signed, filled in or only holds scans is there because it is asked for. */
const isForm = ({ data, body }: Chapter): boolean =>
  data.number !== undefined ||
  data.attachments.length > 0 ||
  data.library.length > 0 ||
  componentsOf(body.pieces, 'Signature', 'OpeningSheet', 'PriceTable', 'DeviationTable', 'IndexTable', 'LibraryScans')
    .length > 0;
