import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Finding } from '../../problem.ts';
import type { opportunity } from '../../schemas/opportunity.ts';
import { task as taskSchema, type WrittenTask } from '../../schemas/task.ts';
import { opportunityOf, planOf, shown, workspaceOf } from '../cases.ts';
import type { OpportunityContext } from '../opportunity/check.ts';
import { checkTasks } from './check.ts';

const plan = planOf('bank');
const context: OpportunityContext = {
  plan,
  workspace: workspaceOf([plan]),
  accountIds: ['bank'],
  pageIds: [],
};
const weekdays = { start: '2026-11-23', calendar: 'weekdays' } as const;
const check = (tasks: WrittenTask[], written: Partial<z.input<typeof opportunity>> = {}): Finding[] =>
  checkTasks(opportunityOf('bank', 'deal', { schedule: weekdays, tasks, ...written }), context);
const task = (id: string, duration: number, ...after: string[]): WrittenTask => ({
  id,
  name: id.toUpperCase(),
  duration,
  after,
});
const cyclesIn = (findings: Finding[]): string[] =>
  findings.flatMap((one) => (one.id === 'dependency-cycle' ? [one.params.cycle.join(' ')] : []));

test('one task is a plan', () => expect(check([task('a', 1)])).toEqual([]));
test('no plan at all is none', () => expect(check([], { schedule: undefined })).toEqual([]));
test('an empty plan is a warning, but not of a lost deal', () => {
  expect(shown(check([]))).toEqual(['tasks-missing schedule']);
  expect(check([], { result: { state: 'lost', date: '2026-11-01' } })).toEqual([]);
});

describe('circles', () => {
  test('each once, the shortest through its first task, in the order of the work', () => {
    const found = check([
      task('a', 1, 'c'),
      task('b', 1, 'a'),
      task('c', 1, 'b', 'd'),
      task('d', 1, 'b', 'c'),
      task('e', 1, 'd', 'f'),
      task('f', 1, 'e'),
    ]);
    expect(cyclesIn(found)).toEqual(['A B C A', 'E F E']);
    expect(shown(found)).toEqual(['dependency-cycle tasks/0/after/0', 'dependency-cycle tasks/4/after/1']);
  });

  test('not through tasks of one id, which is a finding of its own', () =>
    expect(shown(check([task('a', 1), task('a', 1, 'a')]))).toEqual(['duplicate-id tasks/1/id']));

  test('through groups', () =>
    expect(
      cyclesIn(
        check([
          { id: 'g', name: 'G', after: ['x'], tasks: [task('a', 1)] },
          { id: 'h', name: 'H', tasks: [task('b', 1, 'g')] },
          task('x', 1, 'h FF'),
        ]),
      ),
    ).toEqual(['G B H X G']));
});

test('a missed deadline names what drives it; one that is kept to the day is none', () => {
  const [missed, ...rest] = check([
    { ...task('a', 5), deadline: '2026-11-27' },
    task('side', 1),
    { ...task('b', 2, 'a', 'side'), deadline: '2026-11-30' },
  ]);
  expect(rest).toEqual([]);
  expect(missed).toMatchObject({
    id: 'deadline-missed',
    at: { path: ['tasks', 2, 'deadline'] },
    params: { task: 'B', deadline: '2026-11-30', finish: '2026-12-01', days: 1, chain: ['A', 'B'], whole: false },
  });
});

test('a task that is done asks for nothing more', () =>
  expect(
    check([{ ...task('a', 5), started: '2026-11-02', done: '2026-11-20', deadline: '2026-11-06' }], {
      schedule: { ...weekdays, start: '2026-11-02' },
    }),
  ).toEqual([]));

describe('progress', () => {
  const asOf = { ...weekdays, start: '2026-11-02', asOf: '2026-11-20' };

  test('what runs beyond its duration and does not say what remains is late, whatever the data date', () => {
    const running = { ...task('a', 3), started: '2026-11-09' };
    const [late] = check([running], { schedule: asOf });
    expect(late).toMatchObject({ id: 'task-late', params: { finish: '2026-11-11' } });
    expect(check([{ ...running, remaining: 2 }], { schedule: asOf })).toEqual([]);
  });

  test.each([
    ['begun before the other was finished', '2026-11-17', '2026-11-20', [{ own: '2026-11-17', before: '2026-11-20' }]],
    ['on the same day', '2026-11-20', '2026-11-20', []],
  ])('out of sequence where both have happened: %s', (_, own, before, days) => {
    const found = check(
      [
        { ...task('a', 2), done: before },
        { ...task('b', 1, 'a'), done: own },
      ],
      { schedule: asOf },
    );
    expect(found.map((one) => one.id === 'out-of-sequence' && one.params.days)).toEqual(days);
  });

  test.each([
    ['no start', { remaining: 2 }, asOf, 'key-not-here tasks/0/remaining'],
    [
      'no data date',
      { remaining: 2, started: '2026-11-17' },
      { ...asOf, asOf: undefined },
      'key-not-here tasks/0/remaining',
    ],
    ['done after it', { done: '2026-11-19' }, { ...asOf, asOf: '2026-11-18' }, 'dates-out-of-order tasks/0/done'],
    ['before the start', {}, { ...weekdays, asOf: '2026-11-18' }, 'dates-out-of-order schedule/asOf'],
  ])('the data date: %s', (_, state, schedule, found) =>
    expect(shown(check([{ ...task('a', 9), ...state }], { schedule }))).toEqual([found]),
  );
});

test('what was worked too much in weeks that are over is no finding', () => {
  const busy = [1, 2].map((at) => ({
    ...task(`t${at}`, 4),
    started: '2026-11-09',
    done: '2026-11-13',
    resources: [{ resource: 'chen-jing' }],
  }));
  expect(check(busy, { schedule: { ...weekdays, start: '2026-11-09' } })).toEqual([]);
});

describe('ten thousand tasks', () => {
  const many = Array.from({ length: 10_000 }, (_, at) =>
    task(`t${at}`, 1, ...(at > 0 ? [`t${at - 1}`, `x${at}`] : [])),
  );
  const data = { ...opportunityOf('bank', 'deal', { schedule: weekdays }) };

  test('are said to be too many, at once', () => {
    const tasks = many.map((one) => taskSchema.parse(one));
    const started = performance.now();
    expect(shown(checkTasks({ ...data, data: { ...data.data, tasks } }, context))).toEqual(['too-many-tasks tasks']);
    expect(performance.now() - started).toBeLessThan(500);
  });

  test('two thousand that all lead nowhere are looked at in time', () => {
    const started = performance.now();
    expect(check(many.slice(0, 2000))).toHaveLength(1999);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
