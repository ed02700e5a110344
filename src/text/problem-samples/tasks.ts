import type { ProblemParams } from '../../problem.ts';

export const taskSamples = {
  'bad-dependency': [
    { value: 'survey fs+2w', meant: 'survey FS+10d' },
    { value: '先调研', meant: null },
  ],
  'dependency-cycle': [{ cycle: ['需求调研', '方案设计', '需求调研'] }],
  'estimate-order': [{ o: 5, m: 3, p: 8 }],
  'task-duration': [
    { task: '方案设计', found: 'none' },
    { task: '方案设计', found: 'both' },
  ],
  'key-not-here': [
    { key: 'duration', at: 'group' },
    { key: 'estimate', at: 'milestone' },
    { key: 'remaining', at: 'not-started' },
    { key: 'remaining', at: 'no-data-date' },
  ],
  'schedule-missing': [{ tasks: 12 }, { tasks: 1 }],
  'schedule-endless': [{ last: '2126-11-20' }],
  'exceptions-contradict': [
    { date: '2027-02-14', working: true, first: 1 },
    { date: '2027-02-14', working: false, first: 2 },
  ],
  'tasks-missing': [{}],
  'too-many-tasks': [{ count: 2400, max: 2000 }],
  'deadline-missed': [
    {
      task: '样机测试',
      deadline: '2026-12-11',
      finish: '2026-12-16',
      days: 3,
      chain: ['需求调研', '方案设计', '样机测试'],
      whole: false,
    },
    {
      task: '签约',
      deadline: '2027-01-29',
      finish: '2027-02-01',
      days: 1,
      chain: ['需求调研', '方案设计', '样机到货', '样机测试', '测试报告', '商务谈判', '合同评审', '签约'],
      whole: true,
    },
  ],
  'task-late': [{ task: '方案设计', finish: '2026-11-13', days: 7 }],
  'out-of-sequence': [
    { task: '方案设计', before: '需求调研', kind: 'FS', days: null },
    { task: '测试报告', before: '样机测试', kind: 'FF', days: null },
    { task: '方案设计', before: '需求调研', kind: 'FS', days: { own: '2026-11-17', before: '2026-11-20' } },
  ],
  'calendar-unknown-year': [{ year: 2027, first: 2004, last: 2026 }],
  'date-before-project': [{ key: 'deadline', date: '2025-12-11', start: '2026-11-02' }],
  'over-allocated': [
    { person: '王磊', weeks: [{ week: '2026-11-23', days: 7.5, capacity: 5 }] },
    {
      person: '王磊',
      weeks: ['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14'].map((week) => ({ week, days: 6, capacity: 5 })),
    },
  ],
} satisfies { [Id in keyof ProblemParams]?: ProblemParams[Id][] };
