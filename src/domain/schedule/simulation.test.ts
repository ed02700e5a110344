import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { opportunity } from '../../schemas/opportunity.ts';
import type { WrittenTask } from '../../schemas/task.ts';
import { defaultSettings, type Settings } from '../../settings.ts';
import { opportunityOf } from '../cases.ts';
import { quantileAt, quantiles } from './beta.ts';
import { type Simulation, simulationOf } from './simulation.ts';

type Schedule = z.input<typeof opportunity>['schedule'];
const weekdays = { start: '2026-11-23', calendar: 'weekdays' } as const;
const dataOf = (tasks: WrittenTask[], schedule: Schedule = weekdays) =>
  opportunityOf('bank', 'deal', { schedule, tasks }).data;
const task = (id: string, [o, m, p]: readonly [number, number, number], ...after: string[]): WrittenTask => ({
  id,
  name: id,
  estimate: { o, m, p },
  after,
});
const run = (tasks: WrittenTask[], schedule?: Schedule, settings: Settings = defaultSettings): Simulation =>
  simulationOf(dataOf(tasks, schedule), settings) as Simulation;
const seeded = (simulationSeed: number): Settings => ({
  ...defaultSettings,
  projects: { ...defaultSettings.projects, simulationSeed },
});

const series = [task('a', [2, 3, 5]), task('b', [5, 8, 14], 'a'), task('c', [3, 4, 6], 'b'), task('d', [1, 2, 3], 'c')];

test.each([0, 0.1, 0.5, 0.9, 1])(
  'quantiles of a distribution with its mode at %f have the mean (o + 4m + p) / 6',
  (mode) => {
    const table = quantiles(mode);
    const draws = Array.from({ length: 100_000 }, (_, at) => quantileAt(table, (at + 0.5) / 100_000));
    expect(draws.reduce((sum, value) => sum + value, 0) / draws.length).toBeCloseTo((4 * mode + 1) / 6, 3);
    expect(
      draws.every((value, at) => value >= 0 && value <= 1 && (at === 0 || value >= (draws[at - 1] as number))),
    ).toBe(true);
  },
);

describe('in series', () => {
  const simulation = run(series, { ...weekdays, deadline: '2026-12-18' });

  test('as the approximation says: mean 17.83, on time within 20 days in nine of ten', () => {
    expect(simulation.mean).toBeCloseTo(17.8333, 1);
    expect(simulation.onTimePert).toBeCloseTo(0.8999, 4);
    expect(Math.abs((simulation.onTime as number) - 0.8999)).toBeLessThan(0.04);
    expect(simulation.criticality).toEqual({ a: 1, b: 1, c: 1, d: 1 });
  });

  test('P50 and P80 are where half and four fifths of the runs are finished', () => {
    expect(simulation.p50).toBeGreaterThan(17.3);
    expect(simulation.p80).toBeGreaterThan(simulation.p50);
    expect(simulation.p50Date).toBe('2026-12-16');
    const shares = simulation.distribution.map(({ share }) => share);
    expect(shares.at(-1)).toBe(1);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(new Set(simulation.distribution.map(({ day }) => day)).size).toBe(simulation.distribution.length);
  });
});

test('two paths side by side: less sure than the approximation along one of them says', () => {
  const wide = [6, 10, 14] as const;
  const { onTime, onTimePert, criticality } = run([task('a', wide), task('b', wide)], {
    ...weekdays,
    deadline: '2026-12-04',
  });
  expect(onTimePert).toBeCloseTo(0.5, 6);
  expect(Math.abs((onTime as number) - 0.25)).toBeLessThan(0.02);
  expect(Math.abs((criticality['a'] as number) - 0.5)).toBeLessThan(0.02);
});

test('what has no room before a deadline of its own is critical too', () => {
  const late = { ...task('late', [3, 4, 9]), deadline: '2026-11-25' };
  expect(run([late, task('long', [20, 21, 22])]).criticality).toEqual({ late: 1, long: 1 });
});

test('P80 is not before the day of a milestone that opens it', () =>
  expect(
    run([task('a', [1, 2, 3]), { id: 'fair', name: 'fair', milestone: true, startNoEarlier: '2026-12-03' }], {
      ...weekdays,
      deadline: '2026-12-02',
    }),
  ).toMatchObject({ p80Date: '2026-12-03', onTime: 0, onTimePert: 0 }));

describe('the seed', () => {
  test('decides everything', () => expect(run(series)).toEqual(run(series)));
  test('another one draws otherwise', () => expect(run(series, weekdays, seeded(2)).mean).not.toBe(run(series).mean));
  test('the order of the tasks decides nothing', () => {
    const { criticality, ...rest } = run(series.toReversed());
    const { criticality: same, ...others } = run(series);
    expect(rest).toEqual(others);
    expect(criticality).toEqual(same);
  });
  test('tasks with names that are alike do not go together', () => {
    const many = Array.from({ length: 30 }, (_, at) => task(`t${at}`, [0, 5, 10], ...(at > 0 ? [`t${at - 1}`] : [])));
    const { p50, p80 } = run(many);
    // 30 independent tasks: σ = 5/3 · √30 · (PERT-beta √(1/28)·6/1 … about 1.13 of (p − o)/6).
    expect(p80 - p50).toBeGreaterThan(7);
    expect(p80 - p50).toBeLessThan(10);
  });
});

test('at most sixty points, however wide the spread', () => {
  const { distribution } = run([task('a', [1, 100, 900])]);
  expect(distribution).toHaveLength(60);
  expect(distribution.at(-1)?.share).toBe(1);
});

test('what does not vary is taken as it is', () => {
  const { mean, p80 } = run([task('a', [3, 3, 3]), task('b', [1, 1, 1], 'a')]);
  expect([mean, p80]).toEqual([4, 4]);
});

test('what is done or says what remains does not vary; what runs is not finished before the data date', () => {
  const asOf = { ...weekdays, asOf: '2026-12-04' };
  const running = run([{ ...task('a', [2, 3, 5]), started: '2026-11-23' }, task('b', [1, 1, 1], 'a')], asOf);
  expect(running.p50).toBe(11);
  expect(
    simulationOf(dataOf([{ ...task('a', [2, 3, 5]), started: '2026-11-23', remaining: 4 }], asOf), defaultSettings),
  ).toBeNull();
});

test.each([
  ['without an estimate', dataOf([{ id: 'a', name: 'a', duration: 3 }])],
  ['without a schedule', opportunityOf('bank', 'deal', { tasks: series }).data],
  ['in a circle', dataOf([task('a', [1, 2, 3], 'b'), task('b', [1, 2, 3], 'a')])],
])('none %s', (_, data) => expect(simulationOf(data, defaultSettings)).toBeNull());
