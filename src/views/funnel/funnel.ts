import { type Deal, dealsOf, isCounted } from '../../domain/funnel/deals.ts';
import { yearsOf } from '../../domain/funnel/forecast.ts';
import { breakdown, wholeTarget } from '../../domain/funnel/targets.ts';
import type { Text } from '../../text/index.ts';
import type { ContentsGroup } from '../account/contents.ts';
import { type Gap, gapsOf } from '../gap.ts';
import { buildFrame, type PageFrame } from '../page.ts';
import type { Site } from '../site.ts';
import { funnelPath } from '../url.ts';
import { type AnswerView, buildAnswer } from './answer.ts';
import { buildConversion, type ConversionView } from './conversion.ts';
import { buildDeals, type DealsView } from './deals.ts';
import { buildDoubts, type DoubtsView } from './doubts.ts';
import { namesOf } from './names.ts';
import { buildStages, type FunnelStagesView } from './stages.ts';
import { buildYear, type YearView } from './year.ts';

/** The funnel: does the forecast hold? [SPS, SSM, PM] */
export interface FunnelView {
  frame: PageFrame;
  /** Without opportunities there is no funnel. */
  empty: boolean;
  answer: AnswerView;
  contents: ContentsGroup[];
  /** What is wrong with the targets, in sentences. */
  targetsWrong: string[];
  doubts: DoubtsView | null;
  /** In the order of the playbook. */
  funnels: FunnelStagesView[];
  /** In the order of `yearsOf`: this one first. */
  years: YearView[];
  conversion: ConversionView | null;
  deals: DealsView;
  gaps: Gap[];
}

export function buildFunnel(site: Site, text: Text): FunnelView {
  const { settings, today, people } = site.workspace;
  const deals = dealsOf(site.workspace);
  const names = namesOf(site, text);
  const years = yearsOf(deals, people.targets, today);
  const doubts = buildDoubts(deals, site, names, text);
  const funnels = buildStages(deals, site, names, text);
  const sections = years.map((year) => buildYear(year, deals, site, names, text));
  return {
    frame: buildFrame({ text, settings, today, path: funnelPath, title: text.ui.funnel.title, current: 'funnel' }),
    empty: deals.length === 0,
    answer: buildAnswer(deals, years, site, text),
    contents: contentsOf(doubts !== null, funnels.length > 0, sections, text),
    targetsWrong: site.findings
      .filter(({ id }) => id === 'targets-do-not-add-up')
      .map((one) => text.problem(one).message),
    doubts,
    funnels,
    years: sections,
    conversion: buildConversion(deals, text),
    deals: buildDeals(deals, site, names, text),
    gaps: gapsIn(deals, years, site, text),
  };
}

/** The contents rail, in the order of the page. */
function contentsOf(hasDoubts: boolean, hasStages: boolean, years: readonly YearView[], { ui }: Text): ContentsGroup[] {
  const words = ui.funnel;
  const sections: [id: string, label: string, here?: boolean][] = [
    ['doubts', words.doubts, hasDoubts],
    ['stages', words.stages, hasStages],
    ...years.map(({ year, title }): [string, string] => [`year-${year}`, title]),
    ['conversion', words.conversion],
    ['deals', words.deals],
  ];
  return [
    {
      label: null,
      entries: sections.filter(([, , here = true]) => here).map(([id, label]) => ({ id, label, depth: 2 })),
    },
  ];
}

/** What would make the page say more, and is not written. */
function gapsIn(deals: readonly Deal[], years: readonly number[], { workspace }: Site, { ui }: Text): Gap[] {
  const words = ui.funnel.gaps;
  const { targets, units, people } = workspace.people;
  const bare = deals.filter((deal) => isCounted(deal) && deal.product === null).length;
  const [year = 0] = years;
  const isByUnit = units.length > 0 && breakdown(targets, year, 'unit').size > 0;
  return gapsOf([
    // Nobody plans further ahead than the next year, or for a past one.
    ...years
      .filter((one) => one === year || one === year + 1)
      .map((one): [boolean, string, string] => [wholeTarget(targets, one) === undefined, 'targets', words.target(one)]),
    [bare > 0, 'product', words.product(bare)],
    [isByUnit && people.every(({ unit }) => unit === undefined), 'people[].unit', words.unit],
  ]);
}
