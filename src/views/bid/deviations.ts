import { meaningOf } from '../../domain/bid/requirements/markers.ts';
import { type RequirementKind, requirementKinds } from '../../schemas/bid/requirement.ts';
import type { Text } from '../../text/index.ts';
import type { SiteBid } from '../site.ts';
import { requirementAnchor, short } from './affected.ts';
import { stateOf } from './requirements.ts';

/** What an evaluator will see in the deviation tables [G3]. */
export interface DeviationsView {
  /** A line per kind of requirements, then all. */
  counts: {
    label: string;
    positive: number;
    none: number;
    negative: number;
    open: number;
    total: number;
    isSum: boolean;
  }[];
  labels: { positive: string; none: string; negative: string };
  /** What stands out: negative ones first, those that void the bid before all, then positive ones; unanswered ones stand in the register. */
  rows: DeviationRow[];
}

export interface DeviationRow {
  url: string;
  number: string | null;
  marker: string | null;
  text: string;
  response: string | null;
  kind: string;
  deviation: string;
  isNegative: boolean;
  /** What it means for the bid: void, points lost, nothing; null for a positive one. */
  effect: string | null;
  isFatal: boolean;
}

const weights = { mandatory: 0, scored: 1, ordinary: 2 } as const;

/** Null without requirements. */
export function buildDeviations({ bid }: SiteBid, { ui, labels }: Text): DeviationsView | null {
  const { requirements, tender } = bid.data;
  if (requirements.length === 0) return null;
  const words = ui.warRoom;
  const count = (kind: RequirementKind | null): DeviationsView['counts'][number] => {
    const all = requirements.filter((one) => kind === null || one.kind === kind);
    const answered = all.filter((one) => stateOf(one) === 'answered');
    const of = (deviation: string): number => answered.filter((one) => one.deviation === deviation).length;
    return {
      label: kind === null ? words.allKinds : labels.requirementKind[kind],
      positive: of('positive'),
      none: of('none'),
      negative: of('negative'),
      open: all.length - answered.length,
      total: all.length,
      isSum: kind === null,
    };
  };
  const kinds = requirementKinds.filter((kind) => requirements.some((one) => one.kind === kind));
  const rows = requirements
    .flatMap((one) => {
      const { id, number, marker, text, response, deviation, kind } = one;
      if (deviation !== 'negative' && deviation !== 'positive') return [];
      const meaning = meaningOf(marker, tender);
      const isNegative = deviation === 'negative';
      return [
        {
          rank: isNegative ? weights[meaning] : 3,
          row: {
            url: `#${requirementAnchor(id)}`,
            number: number ?? null,
            marker: marker ?? null,
            text: number === undefined ? short(text) : text,
            response: response ?? null,
            kind: labels.requirementKind[kind],
            deviation: labels.deviation[deviation],
            isNegative,
            effect: isNegative ? words.negativeMeans[meaning] : null,
            isFatal: isNegative && meaning === 'mandatory',
          },
        },
      ];
    })
    // The sort is stable: within a rank the order of the register stays.
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row);
  return { labels: labels.deviation, counts: [...kinds.map(count), ...(kinds.length > 1 ? [count(null)] : [])], rows };
}
