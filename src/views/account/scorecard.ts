import type { RadarChart, TrendChart } from '../../charts/chart.ts';
import {
  type Criterion,
  type Scorecard,
  type ScorecardTotal,
  scorecardFor,
  scorecardTotal,
  scoringsInOrder,
} from '../../domain/value/scorecard.ts';
import type { Scoring } from '../../schemas/scorecard.ts';
import type { Text } from '../../text/index.ts';
import type { Gap } from '../gap.ts';
import { type Site, type SiteAccount, shortName } from '../site.ts';

/** Customer value [PM A4]: the newest scoring criterion by criterion, and all scorings over time. */
export interface ScorecardView {
  total: string;
  scored: string;
  asOf: string;
  /** Against the scoring before, in words; null for the first. */
  change: string | null;
  /** Groups as axes, or criteria where there are fewer than three groups; null where fewer than three are scored. */
  radar: RadarChart | null;
  /** Null for a single scoring. */
  trend: TrendChart | null;
  /** `score` null: not scored, which is not zero. */
  rows: {
    group: string;
    criterion: string;
    weight: string;
    score: string | null;
    evidence: string;
    asOf: string | null;
  }[];
  /** All scorings, newest first; empty for a single one. */
  history: { asOf: string; total: string; scored: string }[];
}

/** Null where nobody has scored, or the playbook has no scorecard to score against: then a gap says so. */
export function buildScorecard({ plan }: SiteAccount, site: Site, text: Text): ScorecardView | null {
  const card = scorecardFor(site.workspace.playbook, 'customer-value');
  const scorings = scoringsInOrder(plan.data.scorecard);
  const newest = scorings.at(-1);
  if (card === null || newest === undefined) return null;
  const words = text.ui.scorecard;
  const chinese = text.locale === 'zh-CN';
  const before = scorings.at(-2);
  const totals = scorings.map(({ asOf, scores }) => ({ asOf, ...scorecardTotal(card.criteria, scores) }));
  const now = scorecardTotal(card.criteria, newest.scores);
  const name = shortName(plan);
  return {
    total: points(now),
    scored: words.scored(now.scored, now.of),
    asOf: newest.asOf,
    change: changeOf(totals, text),
    radar: buildRadar(card, newest, before, name, text),
    trend: buildTrend(totals, name, text),
    rows: card.criteria.map((one) => {
      const given = newest.scores.find(({ criterion }) => criterion === one.id);
      return {
        group: chinese ? one.group : one.groupEn,
        criterion: chinese ? one.title : one.titleEn,
        weight: text.format.number(one.weight),
        score: given ? text.format.number(given.score) : null,
        evidence: given?.evidence ?? '',
        asOf: given ? newest.asOf : null,
      };
    }),
    history:
      totals.length > 1
        ? totals.toReversed().map((one) => ({
            asOf: one.asOf,
            total: points(one),
            scored: words.scored(one.scored, one.of),
          }))
        : [],
  };
}

/** What is not there, for the gaps line of the health section. */
export function scorecardGaps({ plan }: SiteAccount, site: Site, { ui }: Text): Gap[] {
  if (plan.data.scorecard.length === 0) return [{ label: ui.scorecard.title, key: 'scorecard' }];
  return scorecardFor(site.workspace.playbook, 'customer-value') === null
    ? [{ label: ui.scorecard.card, key: 'content/playbook/scorecards' }]
    : [];
}

const points = ({ total }: ScorecardTotal): string => (total === null ? '–' : String(Math.round(total)));

type DatedTotal = ScorecardTotal & { asOf: string };

function changeOf(totals: readonly DatedTotal[], { ui }: Text): string | null {
  const [before, now] = totals.slice(-2);
  if (!before || !now || before.total === null || now.total === null) return null;
  const change = Math.round(now.total) - Math.round(before.total);
  if (change === 0) return ui.scorecard.same(before.asOf);
  return ui.scorecard.change(change > 0 ? `+${change}` : `−${-change}`, before.asOf);
}

function buildTrend(totals: readonly DatedTotal[], name: string, { ui, format }: Text): TrendChart | null {
  const known = totals.flatMap(({ asOf, total }) => (total === null ? [] : [{ asOf, total }]));
  if (known.length < 2) return null;
  const shown = known.map(({ asOf, total }) => ({ name: asOf, value: total, figure: String(Math.round(total)) }));
  return {
    kind: 'trend',
    title: ui.scorecard.trendTitle(name),
    description: ui.scorecard.trendDescription(format.list(shown.map((one) => `${one.name} ${one.figure}`))),
    max: 100,
    points: shown,
  };
}

function buildRadar(
  card: Scorecard,
  newest: Scoring,
  before: Scoring | undefined,
  name: string,
  text: Text,
): RadarChart | null {
  const axes = axesOf(card.criteria, text).flatMap(({ label, criteria }) => {
    const { total } = scorecardTotal(criteria, newest.scores);
    return total === null ? [] : [{ label, criteria, total }];
  });
  if (axes.length < 3) return null;
  const earlier = before ? axes.map(({ criteria }) => scorecardTotal(criteria, before.scores).total) : [];
  const compared = before !== undefined && earlier.every((total) => total !== null);
  const labels = axes.map(({ label, total }) => `${label} ${Math.round(total)}`);
  const words = text.ui.scorecard;
  return {
    kind: 'radar',
    title: words.radarTitle(name),
    description: words.radarDescription(text.format.list(labels), compared ? before.asOf : null),
    axes: labels,
    max: 100,
    values: axes.map(({ total }) => total),
    before: compared ? (earlier as number[]) : null,
  };
}

/** The groups, in their order, or each criterion where there are fewer than three groups. */
function axesOf(criteria: readonly Criterion[], { locale }: Text): { label: string; criteria: Criterion[] }[] {
  const chinese = locale === 'zh-CN';
  const groups = Map.groupBy(criteria, (one) => one.group);
  if (groups.size < 3) return criteria.map((one) => ({ label: chinese ? one.title : one.titleEn, criteria: [one] }));
  return [...groups.values()].map((some) => ({
    label: (chinese ? some[0]?.group : some[0]?.groupEn) ?? '',
    criteria: some,
  }));
}
