import { type Finding, finding, type Path } from '../../../problem.ts';
import type { Criterion } from '../../../schemas/bid/scoring.ts';
import { dateOrder } from '../../date-order.ts';
import type { Bid } from '../bid.ts';
import type { BidRule } from '../check.ts';
import { allCriteria } from '../references.ts';
import { amendmentPeriod, preparePeriod } from './tender-dates.ts';

/** What the tender says of itself [G2]: the periods of the law, amendments, validity and the meaning of its signs. */
export const checkTender: BidRule = (bid) => {
  const { file, data } = bid;
  const { tender, price, result } = data;
  const { law, dates, amendments, validityDays } = tender;
  const prepare = dates.published === undefined ? null : preparePeriod(law, dates.published, dates.submission);
  const promised = price?.validityDays;
  return [
    ...(prepare !== null && !prepare.met && (prepare.days ?? 0) >= 0
      ? [
          finding(
            'tender-period',
            file,
            { path: ['tender', 'dates', 'submission'] },
            { rule: 'prepare', days: prepare.days ?? 0, limit: prepare.limit, bound: prepare.bound },
          ),
        ]
      : []),
    ...amendments.flatMap(({ number, date, affects, done }, i) => {
      const period = amendmentPeriod(law, date, dates.submission);
      return [
        ...(period !== null && !period.met
          ? [
              finding(
                'tender-period',
                file,
                { path: ['tender', 'amendments', i, 'date'] },
                { rule: 'amendment', days: period.days ?? 0, limit: period.limit, bound: period.bound },
              ),
            ]
          : []),
        ...(done || result !== undefined
          ? []
          : [finding('amendment-open', file, { path: ['tender', 'amendments', i] }, { number, date, affects })]),
      ];
    }),
    ...(promised !== undefined && validityDays !== undefined && promised < validityDays
      ? [finding('validity-short', file, { path: ['price', 'validityDays'] }, { promised, asked: validityDays })]
      : []),
    ...order(bid),
    ...unknownMarkers(bid),
  ];
};

/** Days that can't follow each other in another order. */
function order({ file, data }: Bid): Finding[] {
  const { dates, deposit } = data.tender;
  const path = ['tender', 'dates'];
  return [
    ...dateOrder(file, path, dates, 'published', 'submission'),
    ...dateOrder(file, path, dates, 'published', 'questions'),
    // A question is asked of a tender that is still open: what is wrong is the day of the question.
    ...(dates.questions !== undefined && dates.questions > dates.submission
      ? [datesTurned(file, [...path, 'questions'], 'questions', dates.questions, dates.submission)]
      : []),
    ...dateOrder(file, path, dates, 'submission', 'opening'),
    ...(deposit?.due !== undefined && deposit.due > dates.submission
      ? [datesTurned(file, ['tender', 'deposit', 'due'], 'due', deposit.due, dates.submission)]
      : []),
  ];
}

/** A day that lies after the deadline, said at that day. */
const datesTurned = (file: string, path: Path, earlierKey: string, earlier: string, later: string): Finding =>
  finding('dates-out-of-order', file, { path }, { earlierKey, earlier, laterKey: 'submission', later });

/** Signs before clauses and in the scoring rule whose meaning the tender's list does not say: it differs from tender to tender. */
function unknownMarkers({ file, data }: Bid): Finding[] {
  const known = data.tender.markers.map(({ sign }) => sign);
  const used: { sign: string; path: Path }[] = [
    ...data.requirements.flatMap(({ marker }, i) =>
      marker === undefined ? [] : [{ sign: marker, path: ['requirements', i, 'marker'] }],
    ),
    ...allCriteria(data.scoring.criteria).flatMap(({ deductions, parts, path }) => [
      ...inDeductions(deductions, path),
      ...parts.flatMap((part, i) => inDeductions(part.deductions, [...path, 'parts', i])),
    ]),
  ];
  return used
    .filter(({ sign }) => !known.includes(sign))
    .map(({ sign, path }) => finding('marker-unknown', file, { path }, { sign, known }));
}

const inDeductions = (deductions: Criterion['deductions'], above: Path): { sign: string; path: Path }[] =>
  deductions.flatMap(({ marker }, i) =>
    marker === undefined ? [] : [{ sign: marker, path: [...above, 'deductions', i, 'marker'] }],
  );
