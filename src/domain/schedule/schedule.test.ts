import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { opportunity } from '../../schemas/opportunity.ts';
import type { WrittenTask } from '../../schemas/task.ts';
import { opportunityOf } from '../cases.ts';
import { orderOf, timesOf } from './network.ts';
import { chanceBy, normal } from './pert.ts';
import { projectNetwork } from './project-network.ts';
import { type ProjectSchedule, type ScheduledTask, scheduleOf } from './schedule.ts';
import { violations } from './verify.ts';

type Written = Partial<z.input<typeof opportunity>>;
const weekdays = { start: '2026-11-23', calendar: 'weekdays' } as const;
const dataOf = (tasks: WrittenTask[], written: Written = {}) =>
  opportunityOf('bank', 'deal', { schedule: weekdays, tasks, ...written }).data;
const plan = (tasks: WrittenTask[], written: Written = {}): ProjectSchedule =>
  scheduleOf(dataOf(tasks, written)) as ProjectSchedule;
const task = (id: string, duration: number, ...after: string[]): WrittenTask => ({ id, name: id, duration, after });
const one = ({ tasks }: ProjectSchedule, id: string): ScheduledTask =>
  tasks.find((row) => row.id === id) as ScheduledTask;
const span = (schedule: ProjectSchedule, id: string) => [one(schedule, id).start, one(schedule, id).finish];

test('PERT: the worked example of the training', () => {
  const estimates = [
    [2, 3, 5],
    [5, 8, 14],
    [3, 4, 6],
    [1, 2, 3],
  ] as const;
  const { pert, duration, criticalPaths } = plan(
    estimates.map(([o, m, p], at) => ({
      id: `t${at}`,
      name: `t${at}`,
      estimate: { o, m, p },
      after: at === 0 ? [] : [`t${at - 1}`],
    })),
  );
  expect(duration).toBeCloseTo(17.8333, 4);
  expect(criticalPaths).toEqual([['t0', 't1', 't2', 't3']]);
  expect(pert?.te).toBeCloseTo(17.8333, 4);
  expect(pert?.variance).toBeCloseTo(2.8611, 4);
  expect(pert?.deviation).toBeCloseTo(1.6915, 4);
  expect(chanceBy(20, pert as NonNullable<typeof pert>)).toBeCloseTo(0.8999, 4);
});

test.each([
  [0, 0.5],
  [1, 0.841344746],
  [-1.96, 0.024997895],
  [3.5, 0.999767371],
  [-6, 9.865876e-10],
])('Φ(%f)', (z, share) => expect(normal(z)).toBeCloseTo(share, 9));

describe('dates', () => {
  test('a task lies on the days that it touches, half days share one', () => {
    const schedule = plan([task('a', 2.5), task('b', 2, 'a')]);
    expect(span(schedule, 'a')).toEqual(['2026-11-23', '2026-11-25']);
    expect(span(schedule, 'b')).toEqual(['2026-11-25', '2026-11-27']);
  });

  test('a milestone is at the end of the day of what drives it, or opens its day', () => {
    const event = (id: string, ...after: string[]): WrittenTask => ({ id, name: id, milestone: true, after });
    const schedule = plan([
      event('begin'),
      task('a', 5, 'begin'),
      event('signed', 'a'),
      event('paid', 'signed FS+2d'),
      { ...event('fair', 'a'), startNoEarlier: '2026-12-03' },
    ]);
    expect(['begin', 'signed', 'paid', 'fair'].map((id) => span(schedule, id))).toEqual([
      ['2026-11-23', '2026-11-23'],
      ['2026-11-27', '2026-11-27'],
      ['2026-12-01', '2026-12-01'],
      ['2026-12-03', '2026-12-03'],
    ]);
  });

  test('a group of a milestone has its day', () => {
    const schedule = plan([
      task('a', 5),
      { id: 'g', name: 'g', after: ['a'], tasks: [{ id: 'signed', name: 'signed', milestone: true }] },
    ]);
    expect(span(schedule, 'g')).toEqual(['2026-11-27', '2026-11-27']);
    expect(schedule.finish).toBe('2026-11-27');
  });

  test('public holidays take no time', () => {
    const china = { start: '2026-09-28', calendar: 'china' } as const;
    expect(span(plan([task('a', 5)], { schedule: china }), 'a')).toEqual(['2026-09-28', '2026-10-09']);
  });
});

describe('a milestone that opens its day', () => {
  const fair: WrittenTask = { id: 'fair', name: 'fair', milestone: true, startNoEarlier: '2026-12-03' };

  test('has that day: it misses a deadline of the day before, and the project ends on it', () => {
    const schedule = plan([task('a', 2), { ...fair, deadline: '2026-12-02' }]);
    expect(one(schedule, 'fair')).toMatchObject({ finish: '2026-12-03', deadlineSlack: -1, tf: -1, critical: true });
    expect(schedule).toMatchObject({ finish: '2026-12-03', duration: 9 });
    expect(one(plan([{ ...fair, deadline: '2026-12-03' }]), 'fair').deadlineSlack).toBe(0);
  });

  test('is nowhere later than the project', () => {
    const schedule = plan([task('a', 5), { id: 'begin', name: 'begin', milestone: true }]);
    expect(one(schedule, 'begin')).toMatchObject({ start: '2026-11-23', latestFinish: '2026-11-27', tf: 4, ff: 4 });
  });

  test.each([
    ['opens', '2026-12-03', { ...fair, after: ['a'] }],
    ['closes', '2026-11-27', { id: 'fair', name: 'fair', milestone: true, after: ['a'] }],
  ] as const)('and one that %s it moves nothing when it is recorded', (_, done, event) => {
    const tasks = [task('a', 5), { ...event, after: [...event.after] }];
    const last = [task('b', 2, 'fair'), { id: 'paid', name: 'paid', milestone: true, after: ['fair'] }];
    const before = plan([...tasks, ...last]);
    const after = plan([tasks[0] as WrittenTask, { ...(tasks[1] as WrittenTask), done }, ...last]);
    expect(span(before, 'fair')).toEqual([done, done]);
    expect(['b', 'paid'].map((id) => span(after, id))).toEqual(['b', 'paid'].map((id) => span(before, id)));
  });
});

test('the variance is that of the critical path that varies most', () => {
  const wide = (id: string, p: number): WrittenTask => ({
    id,
    name: id,
    estimate: { o: 8 - p, m: 4, p },
    after: ['x'],
  });
  const { pert } = plan([task('x', 1), wide('a', 5), wide('b', 7)]);
  expect(pert).toMatchObject({ te: 5, variance: 1 });
});

test('a deadline shortens free float as well', () => {
  const schedule = plan([{ ...task('a', 2), deadline: '2026-11-25' }, task('b', 9)]);
  expect(one(schedule, 'a')).toMatchObject({ tf: 1, ff: 1 });
});

test('what remains counts from the start, where that is after the data date', () => {
  const asOf = { ...weekdays, asOf: '2026-11-23' };
  const schedule = plan([{ ...task('a', 5), started: '2026-11-26', remaining: 3 }], { schedule: asOf });
  expect(span(schedule, 'a')).toEqual(['2026-11-26', '2026-11-30']);
});

describe('groups', () => {
  test('what waits for the start of a group may go before a task in it', () => {
    const group: WrittenTask = { id: 'g', name: 'g', tasks: [task('c1', 3), task('c2', 2, 'x')] };
    expect(one(plan([group, task('x', 4, 'g SS')]), 'x').es).toBe(0);
    expect(one(plan([group, task('x', 4, 'g SS')]), 'c2').es).toBe(4);
    const waits = { ...group, tasks: group.tasks?.map((one) => ({ ...one, startNoEarlier: '2026-11-25' })) ?? [] };
    expect(one(plan([waits, task('x', 4, 'g SS+1d')]), 'x').es).toBe(3);
    const begun = { ...group, tasks: [{ ...task('c1', 3), started: '2026-11-26' }, task('c2', 2)] };
    expect(one(plan([begun, task('x', 4, 'g SS+1d')]), 'x').es).toBe(4);
  });

  test('a dependency of a group is critical only where it drives what is critical in it', () => {
    const { links } = plan([
      task('a', 1),
      task('b', 5),
      { id: 'g', name: 'g', after: ['a'], tasks: [task('c', 1), task('d', 3, 'b')] },
    ]);
    expect(links.map(({ from, critical }) => [from, critical])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  test('what a group depends on holds for all in it, a dependency on a group is one on all in it', () => {
    const schedule = plan([
      task('a', 3),
      {
        id: 'g',
        name: 'g',
        after: ['a FS+1d'],
        tasks: [task('b', 2), task('c', 4), { id: 'h', name: 'h', tasks: [task('d', 1)] }],
      },
      task('e', 1, 'g'),
      task('f', 1, 'g SS+1d'),
    ]);
    expect(['b', 'c', 'd'].map((id) => one(schedule, id).es)).toEqual([4, 4, 4]);
    expect(one(schedule, 'e').es).toBe(8);
    expect(one(schedule, 'f').es).toBe(5);
    expect(one(schedule, 'g')).toMatchObject({ es: 4, ef: 8, tf: 0, ff: 0, critical: true, duration: 4 });
    // What waits for the start of the group does not wait for this one.
    expect(one(schedule, 'b')).toMatchObject({ tf: 2, ff: 2 });
    expect(schedule.criticalPaths).toEqual([['a', 'c', 'e']]);
  });

  test('their own days hold for all in them; finishes too', () => {
    const schedule = plan([
      task('long', 9),
      { id: 'g', name: 'g', startNoEarlier: '2026-11-25', deadline: '2026-11-25', tasks: [task('b', 2)] },
      { id: 'k', name: 'k', after: ['long FF'], tasks: [task('d', 1), task('e', 3)] },
    ]);
    expect(one(schedule, 'b')).toMatchObject({ es: 2, tf: -1, critical: true });
    expect(one(schedule, 'g').deadlineSlack).toBe(-1);
    expect([one(schedule, 'd').ef, one(schedule, 'e').ef]).toEqual([9, 9]);
  });

  test('cost and progress come from inside', () => {
    const schedule = plan(
      [
        {
          id: 'g',
          name: 'g',
          tasks: [
            { ...task('a', 2), done: '2026-11-24', cost: 500 },
            {
              ...task('b', 6),
              resources: [{ resource: 'wu' }, { resource: 'van', units: 0.5 }, { resource: 'cable', units: 100 }],
            },
          ],
        },
      ],
      {
        resources: [
          { id: 'wu', name: '吴', kind: 'person', rate: 1000 },
          { id: 'van', name: '车', kind: 'equipment', rate: 300 },
          { id: 'cable', name: '网线', kind: 'material', rate: 3 },
        ],
      },
    );
    expect(one(schedule, 'b').cost).toBe(6 * 1000 + 6 * 0.5 * 300 + 300);
    expect(schedule.cost).toBe(500 + 7200);
    expect(one(schedule, 'g')).toMatchObject({ cost: 7700, progress: 0.25, state: 'running' });
  });
});

describe('progress', () => {
  const asOf = { ...weekdays, start: '2026-11-02', asOf: '2026-11-20' };

  test('what is done has its days, what runs its start, what is open lies after the data date', () => {
    const schedule = plan(
      [
        { ...task('a', 3), started: '2026-11-03', done: '2026-11-06' },
        { ...task('b', 4, 'a'), started: '2026-11-18', remaining: 3 },
        task('c', 2, 'b'),
        task('d', 1),
      ],
      { schedule: asOf },
    );
    expect(['a', 'b', 'c', 'd'].map((id) => span(schedule, id))).toEqual([
      ['2026-11-03', '2026-11-06'],
      ['2026-11-18', '2026-11-25'],
      ['2026-11-26', '2026-11-27'],
      ['2026-11-23', '2026-11-23'],
    ]);
    expect(one(schedule, 'a')).toMatchObject({ state: 'done', tf: 0, critical: false, progress: 1 });
    expect(schedule.criticalPaths).toEqual([['b', 'c']]);
  });

  test('what should be finished and is not, ends at the data date at the earliest', () => {
    const schedule = plan([{ ...task('a', 2), started: '2026-11-03' }, task('b', 1, 'a')], { schedule: asOf });
    expect(span(schedule, 'a')).toEqual(['2026-11-03', '2026-11-20']);
    expect(one(schedule, 'b').start).toBe('2026-11-23');
  });
});

describe('no schedule', () => {
  test.each([
    ['without a start', dataOf([task('a', 1)], { schedule: undefined })],
    ['without a task', dataOf([])],
    ['in a circle', dataOf([task('a', 1, 'b'), task('b', 1, 'a')])],
    ['with a task in a group that waits for the group', dataOf([{ id: 'g', name: 'g', tasks: [task('a', 1, 'g')] }])],
    [
      'beyond a hundred years',
      dataOf(Array.from({ length: 30 }, (_, at) => task(`t${at}`, 2000, ...(at > 0 ? [`t${at - 1}`] : [])))),
    ],
  ])('%s', (_, data) => expect(scheduleOf(data)).toBeNull());
});

test('one task alone is a critical path', () =>
  expect(plan([task('a', 1)])).toMatchObject({
    duration: 1,
    criticalPaths: [['a']],
    criticalPathCount: 1,
    finish: '2026-11-23',
  }));

/** Tasks in up to three groups, with links among tasks and groups that may lead nowhere or in circles. */
const written = fc.array(
  fc.record({
    duration: fc.integer({ min: 0, max: 6 }),
    group: fc.nat(3),
    after: fc.array(fc.tuple(fc.nat(9), fc.constantFrom('', ' SS', ' FF+1d', ' SF', ' FS-1d')), { maxLength: 3 }),
    state: fc.constantFrom('open', 'open', 'running', 'done'),
    milestone: fc.boolean(),
    deadline: fc.option(fc.constantFrom('2026-11-25', '2026-12-01'), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 10 },
);

test('any plan: nothing is violated, and the order of the tasks does not matter', () => {
  fc.assert(
    fc.property(written, fc.boolean(), (list, hasDate) => {
      const leaves = list.map(({ duration, after, state, group, milestone, deadline }, at) => ({
        group,
        leaf: {
          ...task(`t${at}`, duration, ...after.filter(([to]) => to < at).map(([to, kind]) => `t${to}${kind}`)),
          ...(milestone && state !== 'running' ? { milestone, duration: undefined } : {}),
          deadline,
          ...(state === 'open' || milestone ? {} : { started: '2026-11-24' }),
          ...(state === 'done' ? { done: '2026-11-26' } : {}),
        },
      }));
      const build = (rows: typeof leaves): WrittenTask[] => [
        ...rows.filter(({ group }) => group === 0).map(({ leaf }) => leaf),
        ...[1, 2, 3].flatMap((group) => {
          const tasks = rows.filter((row) => row.group === group).map(({ leaf }) => leaf);
          return tasks.length > 0 ? [{ id: `g${group}`, name: 'g', after: group > 1 ? ['t0 SS'] : [], tasks }] : [];
        }),
      ];
      const schedule = { ...weekdays, ...(hasDate ? { asOf: '2026-11-27' } : {}) };
      const data = dataOf(build(leaves), { schedule });
      const project = projectNetwork(data);
      const order = project && orderOf(project.network);
      if (!project || !order) return;
      expect(violations(project.network, timesOf(project.network, order))).toEqual([]);
      const dates = (tasks: WrittenTask[]) =>
        scheduleOf(dataOf(tasks, { schedule }))
          ?.tasks.map(({ id, es, ef, ls, lf, tf, ff, start, finish }) => ({
            id,
            es,
            ef,
            ls,
            lf,
            tf,
            ff,
            start,
            finish,
          }))
          .sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(dates(build(leaves.toReversed()))).toEqual(dates(build(leaves)));
    }),
  );
});
