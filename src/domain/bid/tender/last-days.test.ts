import { expect, test } from 'vitest';
import { around, chapterFrom, said } from '../cases.ts';
import { checkRequirements } from '../requirements/requirements.ts';
import { bidOf } from '../scoring/bids.ts';
import { checkWording } from '../wording/wording.ts';
import { inLastDays } from './last-days.ts';
import { checkTender } from './tender.ts';

const submission = '2026-12-11';
const clause = { id: 'a', kind: 'technical' as const, text: '内存≥16GB' };

const idsOn = (day: string, written: object = {}): string[] => {
  const bid = bidOf({
    tender: {
      dates: { submission },
      law: 'none',
      markers: [{ sign: '▲', meaning: 'scored' }],
      amendments: [{ number: '1', date: '2026-11-01', text: 'x' }],
    },
    requirements: [clause, { ...clause, id: 'b', marker: '▲' }],
    ...written,
  });
  const context = around(bid, { chapters: [chapterFrom('plan', '待补充，大概如此')], day });
  const found = [checkTender, checkRequirements, checkWording].flatMap((rule) => rule(bid, context));
  return said(found.map((one) => inLastDays(one, bid, day)));
};

const asWarnings = [
  'amendment-open tender/amendments/0',
  'requirement-unanswered requirements/0',
  'requirement-unanswered requirements/1',
  'deviation-table-missing requirements',
  'placeholder-left 1:1',
  'vague-word 1:5',
];
const asErrors = [
  'last-days-open tender/amendments/0',
  'requirement-unanswered requirements/0',
  'last-days-open requirements/1',
  'last-days-open requirements',
  'last-days-open 1:1',
  'vague-word 1:5',
];

test.each<[what: string, day: string, written: object, found: string[]]>([
  ['four days before the deadline it is work in progress', '2026-12-07', {}, asWarnings],
  ['three days before it, what voids the bid is an error', '2026-12-08', {}, asErrors],
  ['on the day itself', submission, {}, asErrors],
  ['after it nothing can be mended', '2026-12-12', {}, asWarnings],
])('%s', (_, day, written, found) => expect(idsOn(day, written)).toEqual(found));
