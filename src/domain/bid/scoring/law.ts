import { type Finding, finding } from '../../../problem.ts';
import type { Criterion } from '../../../schemas/bid/scoring.ts';
import type { BidRule } from '../check.ts';
import { rounded } from './figures.ts';
import { criterionRows } from './rows.ts';

/** Least weight of the price in percent of the total [Order 87 art. 55]. */
const priceFloors = { goods: 30, services: 10, works: null } as const;

/**
 * The size of a firm: capital, assets, revenue, staff, profit, tax [22 art. 21]. What only sounds like it is left out: a reasonable profit, papers of those who
 * work in a trade.
 */
const sizeOfFirm =
  /注册资[本金]|实缴资本|资产(?:总额|排名|规模)|[总净]资产|营业(?:总?收入|额)|销售(?:收入|总?额)|从业人[员数](?!.{0,4}[证资格])|(?:员工|职工)(?:总?人?数|规模)|(?<!合理)利润|纳税(?:总?额|排名)|registered capital|(?:total|net) assets|turnover|annual revenue|number of (?:employees|staff)|net profit|tax(?:es)? paid/iu;

/** What the law forbids the buyer, where the Government Procurement Law applies: a question to ask in time. */
export const checkScoringLaw: BidRule = ({ file, data: { scoring, tender } }) => {
  if (tender.law !== 'procurement' || scoring.scale === 'adjectival') return [];
  const leaves = criterionRows(scoring).filter(({ leaf }) => leaf);
  const sizes = leaves.flatMap(({ criterion, title, at }): Finding[] => {
    const word =
      criterion.mode === 'price'
        ? undefined
        : wordsOf(criterion)
            .map((words) => sizeOfFirm.exec(words)?.[0])
            .find((found) => found);
    return word === undefined ? [] : [finding('scoring-size-factor', file, { path: at }, { criterion: title, word })];
  });

  const prices = leaves.filter(({ criterion }) => criterion.mode === 'price');
  const floor = tender.method === 'comprehensive' ? priceFloors[tender.kind] : null;
  const [first] = prices;
  if (floor === null || tender.kind === 'works' || first === undefined || prices.some(({ points }) => points === null))
    return sizes;
  const weight = rounded((prices.reduce((sum, { points }) => sum + (points ?? 0), 0) / scoring.total) * 100);
  if (weight >= floor) return sizes;
  const key = first.criterion.weight === undefined ? 'max' : 'weight';
  return [
    finding('price-weight-low', file, { path: [...first.at, key] }, { weight, floor, kind: tender.kind }),
    ...sizes,
  ];
};

const wordsOf = ({ title, rule, awards, tiers, parts }: Criterion): string[] =>
  [
    title,
    rule,
    ...[...awards, ...parts.flatMap((part) => part.awards)].map(({ per }) => per),
    ...tiers.map(({ condition }) => condition),
  ].filter((words) => words !== undefined);
