import type { StackChart } from '../../charts/chart.ts';
import type { Expected, ExpectedRow } from '../../domain/bid/scoring/expected.ts';
import { type CriterionRow, criterionRows } from '../../domain/bid/scoring/rows.ts';
import type { Text } from '../../text/index.ts';
import { scaleOf } from '../funnel/scale.ts';
import type { SiteBid } from '../site.ts';
import { criterionAnchor } from './affected.ts';
import { type Who, whoIn } from './place.ts';
import { ruleInWords } from './scoring-rule.ts';

/** The scoring rule with what we claim of it and may lose [G4]. */
export interface ScoringView {
  /** How points are counted, and what they add up to. */
  intro: string;
  /** Whether there are points at all; ratings in words have none. */
  hasPoints: boolean;
  rows: ScoringRow[];
  /** Lines per group at the top, then all together; empty without points. */
  groups: GroupRow[];
  /** Points per group: safe, likely, at risk, not claimed; null with less than two groups. */
  chart: StackChart | null;
  /** What else decides, each with its words: policies, ties, phases, experts; gates stand where they are gone through. */
  rest: { label: string; lines: string[] }[];
}

export interface GroupRow {
  title: string;
  isSum: boolean;
  max: string;
  claimed: string;
  low: string;
  likely: string;
  high: string;
  atRisk: string;
  unclaimed: string;
}

export interface ScoringRow {
  id: string;
  anchor: string;
  level: number;
  leaf: boolean;
  title: string;
  source: string | null;
  /** `12`, `40%`; empty where there are none. */
  max: string;
  weight: string;
  /** How points come about; null for a group. */
  mode: string | null;
  rule: string[];
  evaluator: string | null;
  decidedBy: string | null;
  claimed: string;
  likely: string;
  atRisk: string;
  standing: { key: string; sign: string; label: string } | null;
  owner: Who | null;
  action: string | null;
  /** What speaks against the points: a minimum, a criterion it depends on, no claim. */
  notes: string[];
}

export const standingSigns = { lead: '▲', lag: '▼', unknown: '◇' } as const;

/** `expected`: null where there are no points. Null without criteria. */
export function buildScoring(one: SiteBid, expected: Expected | null, text: Text): ScoringView | null {
  const { scoring } = one.bid.data;
  if (scoring.criteria.length === 0) return null;
  const { ui, labels, format } = text;
  const words = ui.warRoom;
  const rows = criterionRows(scoring);
  const found = new Map(expected?.rows.map((row) => [row.id, row]));
  const open = new Set(expected?.open);
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const isWeighted = rows.some(({ criterion }) => criterion.weight !== undefined);
  const row = (each: CriterionRow): ScoringRow => {
    const { id, level, leaf, title, max, points, decidedBy, criterion } = each;
    const points_ = found.get(id);
    const isPrice = criterion.mode === 'price';
    return {
      id,
      anchor: criterionAnchor(id),
      level,
      leaf,
      title,
      source: criterion.source ?? null,
      max: max === null ? '' : format.number(max),
      weight: points === null ? (criterion.weightRule ?? '') : isWeighted ? format.number(points) : '',
      mode: criterion.mode === undefined ? null : labels.scoringMode[criterion.mode],
      rule: ruleInWords(criterion, text),
      evaluator: leaf ? labels.evaluator[each.evaluator] : null,
      decidedBy: leaf && decidedBy !== 'book' ? labels.decidedBy[decidedBy] : null,
      claimed: isPrice ? words.byPrices : points_?.claimed == null ? '' : format.number(points_.claimed),
      likely: points_?.claimed == null ? '' : format.number(points_.likely),
      atRisk: points_?.claimed == null || points_.atRisk === 0 ? '' : format.number(points_.atRisk),
      standing:
        criterion.standing === undefined
          ? null
          : {
              key: criterion.standing,
              sign: standingSigns[criterion.standing],
              label: labels.criterionStanding[criterion.standing],
            },
      owner: whoIn(one, criterion.owner, text),
      action: criterion.action ?? null,
      notes: [
        ...(isPrice && points_
          ? [
              words.priceNote(
                format.number(points_.likely),
                criterion.claimed === undefined ? null : format.number(criterion.claimed),
              ),
            ]
          : []),
        ...(open.has(id) && !isPrice ? [words.unclaimedNote] : []),
        ...(points_ && points_.belowMinimum.length > 0
          ? [words.belowMinimum(format.number(criterion.minimum ?? 0))]
          : []),
        ...(points_ && points_.blocked.length > 0
          ? [words.blocked(titles.get(criterion.dependsOn ?? '') ?? criterion.dependsOn ?? '')]
          : []),
      ],
    };
  };
  const tops = rows.filter(({ parent }) => parent === null);
  const groups = expected
    ? [
        ...tops.map((top) =>
          groupRow(top.title, top.points, besidesPrice(found.get(top.id), top.id, rows, found), text),
        ),
        { ...groupRow(words.total, scoring.total, besidesPrice(expected.total, null, rows, found), text), isSum: true },
      ]
    : [];
  return {
    intro: words.scale[scoring.scale](format.number(scoring.total)),
    hasPoints: expected !== null,
    rows: rows.map(row),
    groups,
    chart: expected && tops.length > 1 ? chartOf(tops, found, text) : null,
    rest: restOf(one, text),
  };
}

/** What we claim without the price, which nobody can score before the opening: of a group, or of all (`group`: null). */
export function besidesPrice<Row extends Pick<ExpectedRow, 'claimed'>>(
  row: Row | undefined,
  group: string | null,
  rows: readonly CriterionRow[],
  found: ReadonlyMap<string, Pick<ExpectedRow, 'claimed'>>,
): Row | undefined {
  if (row === undefined) return undefined;
  const parents = new Map(rows.map(({ id, parent }) => [id, parent]));
  const isBelow = (id: string | null | undefined): boolean =>
    group === null || id === group || (id != null && isBelow(parents.get(id)));
  const own = rows.filter(
    ({ id, leaf, criterion }) => leaf && isBelow(id) && found.get(id)?.claimed != null && criterion.mode !== 'price',
  );
  return {
    ...row,
    claimed: own.length === 0 ? null : own.reduce((sum, { id }) => sum + (found.get(id)?.claimed ?? 0), 0),
  };
}

function groupRow(
  title: string,
  max: number | null,
  row: Omit<ExpectedRow, 'id' | 'belowMinimum' | 'blocked'> | undefined,
  { format }: Text,
): GroupRow {
  const figure = (value: number | null | undefined): string => (value == null ? '–' : format.number(value));
  return {
    title,
    isSum: false,
    max: figure(max),
    claimed: figure(row?.claimed),
    low: figure(row?.low),
    likely: figure(row?.likely),
    high: figure(row?.high),
    atRisk: figure(row?.atRisk),
    unclaimed: figure(row?.unclaimed),
  };
}

function chartOf(tops: readonly CriterionRow[], found: ReadonlyMap<string, ExpectedRow>, text: Text): StackChart {
  const { ui, format } = text;
  const words = ui.warRoom;
  const most = Math.max(1, ...tops.map(({ points }) => points ?? 0));
  return {
    kind: 'stack',
    shape: 'rows',
    title: words.chartTitle,
    description: words.chartDescription,
    bars: tops.map(({ id, title, points }) => {
      const { low = 0, likely = 0, high = 0, unclaimed = points ?? 0 } = found.get(id) ?? {};
      return {
        name: title,
        parts: [low, likely - low, high - likely, unclaimed] as const,
        target: null,
        figure: words.likelyOf(format.number(likely), points === null ? '–' : format.number(points)),
      };
    }),
    ticks: scaleOf(most, text).map(({ value }) => ({ value, name: format.number(value) })),
  };
}

function restOf({ bid }: SiteBid, { ui, format }: Text): ScoringView['rest'] {
  const { policies, tieBreak, failIf, cancelIf, experts, phases, ratings, importance } = bid.data.scoring;
  const words = ui.warRoom.rest;
  return [
    {
      label: words.phases,
      lines: phases.map(({ number, title, passAt }) => words.phase(number, title, passAt ?? null)),
    },
    { label: words.ratings, lines: ratings },
    { label: words.importance, lines: importance === undefined ? [] : [importance] },
    {
      label: words.policies,
      lines: policies.map(({ when, percent }) => words.policy(when, format.percent(percent / 100))),
    },
    { label: words.tieBreak, lines: tieBreak.length > 0 ? [tieBreak.join(' → ')] : [] },
    { label: words.failIf, lines: failIf },
    { label: words.cancelIf, lines: cancelIf },
    {
      label: words.experts,
      lines: [
        ...(experts?.decimals === undefined ? [] : [words.decimals(experts.decimals)]),
        ...(experts?.outlierPercent === undefined
          ? []
          : [words.outlier(format.percent(experts.outlierPercent / 100), experts.outlierRule ?? null)]),
        ...(experts?.noTies ? [words.noTies] : []),
      ],
    },
  ].filter(({ lines }) => lines.length > 0);
}
