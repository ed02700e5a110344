import { type Deal, isCounted } from '../../domain/funnel/deals.ts';
import { dealsOfYear, type Forecast, forecastOf, type Verdict } from '../../domain/funnel/forecast.ts';
import { expected, isUnweighted, type Sum, sumOf } from '../../domain/funnel/sums.ts';
import type { Text } from '../../text/index.ts';
import type { Site } from '../site.ts';

/** Does the forecast hold? The answer for this year, its figures, and what they leave out. */
export interface AnswerView {
  /** Full where it holds, half where it does in part, empty where it does not; null without a target. */
  sign: '●' | '◐' | '○' | null;
  verdict: string;
  /** What the evidence leaves of it; null without open deals. */
  proven: string | null;
  figures: { label: string; value: string; note: string }[];
  notes: string[];
}

const signs: Record<Verdict, AnswerView['sign']> = {
  'no-target': null,
  reached: '●',
  holds: '●',
  commit: '◐',
  weighted: '◐',
  'best-case': '◐',
  pipeline: '○',
  short: '○',
};

export function buildAnswer(deals: readonly Deal[], years: readonly number[], site: Site, text: Text): AnswerView {
  const { people, settings } = site.workspace;
  const { ui, format } = text;
  const words = ui.funnel;
  const forecast = forecastOf(deals, people.targets, years[0] as number);
  const open = deals.filter(isCounted);
  const omitted = deals.filter((deal) => deal.state === 'open' && !isCounted(deal));
  const unweighted = sumOf(open).unweighted;
  return {
    sign: signs[forecast.verdict],
    verdict: verdictIn(forecast, text),
    proven: provenIn(deals, forecast, text),
    figures: figuresOf(forecast, text),
    notes: [
      words.scope(forecast.year),
      words.amounts(settings.site.currency),
      ...(open.some(({ month, day }) => !day.startsWith(month)) ? [words.passedNote] : []),
      ...(unweighted > 0 ? [words.unweighted(unweighted)] : []),
      ...(omitted.length > 0
        ? [words.omitted(omitted.length, format.money(omitted.reduce((all, { value }) => all + value, 0)))]
        : []),
    ],
  };
}

/** What the evidence leaves of the year, then of the other years. */
function provenIn(deals: readonly Deal[], { year, sum }: Forecast, text: Text): string | null {
  const words = text.ui.funnel;
  const own = dealsOfYear(deals, year).filter(isCounted);
  const ahead = own.filter((deal) => deal.ahead).length;
  const unknown = own.filter(({ provenStage }) => provenStage === null).length;
  const less = lessOf(sum);
  const elsewhere = lessOf(sumOf(deals)) - less;
  const ofYear = (): string[] => {
    if (less >= 1) return [words.provenLess(money(sum.won + sum.provenWeighted, text), money(less, text))];
    if (ahead > 0) return [words.aheadUnweighted(ahead)];
    return [
      ...(unknown < own.length ? [words.provenAll(year)] : []),
      ...(unknown > 0 ? [words.unchecked(unknown, year)] : []),
    ];
  };
  const said = [...ofYear(), ...(elsewhere >= 1 ? [words.provenLessElsewhere(money(elsewhere, text))] : [])];
  return said.length === 0 ? null : said.reduce((before, next) => words.sentences(before, next));
}

const lessOf = ({ weighted, provenWeighted }: Sum): number => weighted - provenWeighted;

const money = (amount: number, { format }: Text): string => format.money(Math.round(amount));

function verdictIn({ year, target, sum, gap, verdict }: Forecast, text: Text): string {
  const words = text.ui.funnel.verdict;
  const say = (amount: number): string => money(amount, text);
  const sure = sum.won + sum.commit;
  if (target === null || gap === null || verdict === 'no-target')
    return words['no-target'](year, say(sum.won), say(expected(sum)));
  switch (verdict) {
    case 'reached':
      return words.reached(year, say(sum.won), say(target));
    case 'holds':
      return words.holds(year, say(sure), say(target));
    case 'commit':
      return words.commit(year, say(sure), say(target), say(gap));
    case 'weighted':
      return words.weighted(year, say(expected(sum)), say(target), say(target - sure));
    case 'best-case':
      return words['best-case'](year, say(gap), say(target));
    case 'pipeline':
      return words.pipeline(year, say(gap), say(target));
    case 'short':
      return words.short(year, say(target - sure - sum.bestCase - sum.pipeline), say(target), say(gap));
  }
}

function figuresOf({ target, sum, gap }: Forecast, text: Text): AnswerView['figures'] {
  const { ui, format } = text;
  const words = ui.funnel;
  const { won, commit, bestCase, pipeline, provenWeighted } = sum;
  const ofTarget = (amount: number): string => (target ? words.ofTarget(format.percent(amount / target)) : '');
  const figure = (label: string, amount: number, note = ofTarget(amount)) => ({
    label,
    value: money(amount, text),
    note,
  });
  // Where no stage has a probability, what is won would look like a forecast.
  const weighted: typeof figure = (label, ...rest) =>
    isUnweighted(sum) ? { label, value: words.unknown, note: '' } : figure(label, ...rest);
  return [
    target === null ? { label: words.target, value: words.noTarget, note: '' } : figure(words.target, target, ''),
    figure(words.won, won),
    figure(words.upToCommit, won + commit),
    figure(words.upToBestCase, won + commit + bestCase),
    figure(words.upToPipeline, won + commit + bestCase + pipeline),
    weighted(words.expected, expected(sum), ofTarget(expected(sum)) || words.expectedNote),
    weighted(words.proven, won + provenWeighted),
    ...(gap === null ? [] : [figure(gap > 0 ? words.gap : words.surplus, Math.abs(gap))]),
  ];
}
