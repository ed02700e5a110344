import { meaningOf } from '../../domain/bid/requirements/markers.ts';
import { type CoverageSpot, coverageOf } from '../../domain/bid/scoring/coverage.ts';
import { criterionRows } from '../../domain/bid/scoring/rows.ts';
import type { Text, Ui } from '../../text/index.ts';
import type { SiteBid } from '../site.ts';
import { uncovered } from './coverage.ts';
import { placeName, whoIn } from './place.ts';
import { stateOf } from './requirements.ts';

type Column = Exclude<keyof Ui['warRoom']['matrix'], 'criterion' | 'requirement'>;

/** A clause or a criterion with its answer, by column. */
export type MatrixLine = Partial<Record<Column, string | number>>;

/** The compliance matrix: the criteria in the order of the tender, then the clauses in that of the register. */
export function matrixRows(one: SiteBid, text: Text): MatrixLine[] {
  const { bid, books } = one;
  const { ui, labels } = text;
  const words = ui.warRoom;
  const { requirements, scoring, tender, volumes } = bid.data;
  const coverage = coverageOf(bid, books);
  const bare = new Set(uncovered(coverage).map(({ id }) => id));
  const titles = new Map(volumes.map(({ id, title }) => [id, title]));
  const places = (spots: readonly CoverageSpot[]): MatrixLine => ({
    volume: [...new Set(spots.map(({ volume }) => titles.get(volume) ?? volume))].join('; '),
    chapter: spots.map((spot) => placeName(spot, one, text)).join('; '),
  });
  const spotsOf = new Map([...coverage.criteria, ...coverage.requirements].map(({ id, spots }) => [id, spots]));
  const criteria = criterionRows(scoring)
    .filter(({ leaf }) => leaf)
    .map(({ id, title, path, max, points, criterion }): MatrixLine => {
      const spots = spotsOf.get(id) ?? [];
      return {
        kind: words.matrix.criterion,
        id,
        group: path.slice(0, -1).join(' / '),
        source: criterion.source ?? '',
        text: criterion.rule === undefined ? title : `${title}: ${criterion.rule}`,
        max: points ?? max ?? '',
        how: criterion.mode === undefined ? '' : labels.scoringMode[criterion.mode],
        ...places(spots),
        claimed: criterion.claimed ?? '',
        owner: whoIn(one, criterion.owner, text)?.name ?? '',
        state: words.covered[bare.has(id) ? 'uncovered' : spots.length > 0 ? 'covered' : 'elsewhere'],
        note: criterion.action ?? '',
      };
    });
  const clauses = requirements.map((requirement): MatrixLine => {
    const { id, number, page, kind, marker, response, deviation, owner, due, note } = requirement;
    return {
      kind: words.matrix.requirement,
      id,
      group: labels.requirementKind[kind],
      source: [number, page === undefined ? undefined : words.tenderPage(page)].filter((one) => one).join(' '),
      text: requirement.text,
      marker: marker ?? '',
      how: marker === undefined ? '' : labels.markerMeaning[meaningOf(marker, tender)],
      ...places(spotsOf.get(id) ?? []),
      response: response ?? '',
      deviation: deviation === undefined ? '' : labels.deviation[deviation],
      owner: whoIn(one, owner, text)?.name ?? '',
      due: due ?? '',
      state: words.answer[stateOf(requirement)],
      note: note ?? '',
    };
  });
  return [...criteria, ...clauses];
}
