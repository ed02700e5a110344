import type { ProblemParams } from '../../problem.ts';
import type { BidTenderParams } from '../../problem-params-bid.ts';

export const bidTenderSamples = {
  'tender-period': [
    { rule: 'prepare', days: 14, limit: 20, bound: '2026-12-17' },
    { rule: 'amendment', days: 1, limit: 15, bound: '2026-11-26' },
  ],
  'deposit-over-limit': [{ amount: 4_200_000, base: 198_000_000, percent: 2 }],
  'deposit-expires': [{ validUntil: '2027-03-10', needed: '2027-04-12' }],
  'deposit-late': [{ paid: '2026-12-10', due: '2026-12-09' }],
  'deposit-unpaid': [
    { due: '2026-12-09', days: 5 },
    { due: '2026-12-09', days: 0 },
    { due: '2026-12-09', days: -1 },
  ],
  'validity-short': [{ promised: 90, asked: 120 }],
  'marker-unknown': [
    { sign: '▲', known: ['★'] },
    { sign: '▲', known: [] },
  ],
  'amendment-open': [
    { number: '更正公告第 2 号', date: '2026-11-19', affects: ['b-spares', 'sample'] },
    { number: '更正公告第 2 号', date: '2026-11-19', affects: [] },
  ],
  'bid-work-overdue': [{ what: '江西、陕西各补两名持证工程师', due: '2026-11-18', days: 2 }],
  'chapter-overdue': [{ chapter: '售后服务方案', due: '2026-11-19', days: 1 }],
  'due-after-deadline': [{ what: '售后服务方案', due: '2026-12-14', submission: '2026-12-11' }],
  'go-no-go-overruled': [
    { score: 45, most: 100, kills: [] },
    { score: 70, most: 100, kills: ['资格条件全部满足'] },
    { score: 60, most: 100, kills: ['资格条件全部满足', '最高限价之内能够覆盖成本'] },
  ],
  'go-no-go-open': [{ days: 9 }, { days: 1 }, { days: 0 }],
  'last-days-open': [
    { of: 'amendment-open', what: '更正公告第 2 号', submission: '2026-12-11' },
    { of: 'requirement-unanswered', what: '3.2.1 内存容量≥16GB', submission: '2026-12-11' },
    { of: 'placeholder-left', what: '待补充', submission: '2026-12-11' },
    { of: 'chapter-empty', what: '售后服务方案', submission: '2026-12-11' },
    { of: 'index-missing', what: 'scoring', submission: '2026-12-11' },
    { of: 'deviation-table-missing', what: 'technical', submission: '2026-12-11' },
  ],
  'jobs-weights': [{ sum: 95 }],
} satisfies { [Id in keyof BidTenderParams]: ProblemParams[Id][] };
