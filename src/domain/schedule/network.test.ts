import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Listed, networkOf } from './cases.ts';
import { criticalPaths } from './critical-paths.ts';
import { kinds, type Network, type Order, orderOf, type Times, timesOf } from './network.ts';
import { violations } from './verify.ts';

const solve = (listed: Listed): Times & { network: Network; order: Order } => {
  const network = networkOf(listed);
  const order = orderOf(network) as Order;
  return { ...timesOf(network, order), network, order };
};

describe('PSPLIB: the length of the critical path is mpmTime', () => {
  const folder = join(import.meta.dirname, '../../../tests/cases/psplib');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

  test('the cases are there', () => expect(files.length).toBeGreaterThanOrEqual(11));
  test.each(files)('%s', (name) => {
    const { tasks, mpmTime } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      mpmTime: number;
      tasks: { id: number; duration: number; successors: number[] }[];
    };
    const at = new Map(tasks.map(({ id }, index) => [id, index]));
    const { end, network, ...times } = solve({
      durations: tasks.map(({ duration }) => duration),
      links: tasks.flatMap(({ successors }, from) => successors.map((id) => ({ from, to: at.get(id) as number }))),
    });
    expect(end).toBe(mpmTime);
    expect(violations(network, { ...times, end })).toEqual([]);
  });
});

describe('each kind of link, forwards and backwards', () => {
  // Tasks of 4 and 2 days, and a third of 10 that leaves room behind them.
  test.each([
    ['FS', 0, { es: 4, ef: 6 }, { ls: 4, lf: 8 }],
    ['FS', 2, { es: 6, ef: 8 }, { ls: 2, lf: 6 }],
    ['FS', -3, { es: 1, ef: 3 }, { ls: 6, lf: 10 }],
    ['SS', 0, { es: 0, ef: 2 }, { ls: 6, lf: 10 }],
    ['SS', 3, { es: 3, ef: 5 }, { ls: 5, lf: 9 }],
    ['FF', 0, { es: 2, ef: 4 }, { ls: 6, lf: 10 }],
    ['FF', 1, { es: 3, ef: 5 }, { ls: 5, lf: 9 }],
    ['SF', 0, { es: 0, ef: 2 }, { ls: 6, lf: 10 }],
    ['SF', 5, { es: 3, ef: 5 }, { ls: 5, lf: 9 }],
  ] as const)('%s %i', (kind, lag, early, late) => {
    const { es, ef, ls, lf } = solve({ durations: [4, 2, 10], links: [{ from: 0, to: 1, kind, lag }] });
    expect({ es: es[1], ef: ef[1] }).toEqual(early);
    expect({ ls: ls[0], lf: lf[0] }).toEqual(late);
  });
});

test('free float is the least slack of what follows, total float the room before the end', () => {
  const { tf, ff } = solve({
    durations: [2, 5, 1, 3],
    links: [
      { from: 0, to: 2 },
      { from: 1, to: 2 },
      { from: 2, to: 3, lag: 1 },
    ],
  });
  expect([...tf]).toEqual([3, 0, 0, 0]);
  expect([...ff]).toEqual([3, 0, 0, 0]);
});

test('without a successor the end of the project counts, also for free float', () => {
  const { tf, ff } = solve({ durations: [2, 7], links: [] });
  expect([...tf]).toEqual([5, 0]);
  expect([...ff]).toEqual([5, 0]);
});

test('a deadline that cannot be kept gives negative float along its chain', () => {
  const { tf } = solve({
    durations: [4, 3, 9],
    links: [{ from: 0, to: 1 }],
    deadlines: { 1: 5 },
  });
  expect([...tf]).toEqual([-2, -2, 0]);
});

test('what has happened is not moved, and moves nothing before it', () => {
  const network = networkOf({
    durations: [4, 3, 2],
    links: [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ],
  });
  network.started[1] = 1;
  const times = timesOf(network, orderOf(network) as Order);
  expect([...times.es]).toEqual([0, 1, 4]);
  expect(times.slack[0]).toBe(Infinity);
  // The link to what was begun asks nothing of the first task any more.
  expect(times.lf[0]).toBe(6);
  expect(violations(network, times)).toEqual([]);
});

test('a cycle has no order', () =>
  expect(
    orderOf(
      networkOf({
        durations: [1, 1],
        links: [
          { from: 0, to: 1 },
          { from: 1, to: 0 },
        ],
      }),
    ),
  ).toBeNull());

describe('critical paths', () => {
  test('two of the same length; links that do not drive are no part', () => {
    const { network, order, ...times } = solve({
      durations: [2, 3, 3, 1, 5],
      links: [
        { from: 0, to: 1 },
        { from: 0, to: 2 },
        { from: 1, to: 3 },
        { from: 2, to: 3 },
        { from: 0, to: 3 },
        { from: 0, to: 3, kind: 'SS' },
      ],
    });
    expect(criticalPaths(network, order, times)).toMatchObject({
      count: 2,
      paths: [
        [0, 1, 3],
        [0, 2, 3],
      ],
    });
  });

  test('those to the end of the project come before those to a deadline that cannot be kept', () => {
    const { network, order, ...times } = solve({
      durations: [1, 1, 1, 9],
      links: [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
      ],
      deadlines: { 2: 2 },
    });
    expect(criticalPaths(network, order, times)).toMatchObject({ count: 2, paths: [[3], [0, 1, 2]] });
  });

  test('thirty forks in a row: counted, twelve of them spelt out', () => {
    const links = Array.from({ length: 30 }, (_, at) => 3 * at).flatMap((at) => [
      { from: at, to: at + 1 },
      { from: at, to: at + 2 },
      { from: at + 1, to: at + 3 },
      { from: at + 2, to: at + 3 },
    ]);
    const { network, order, ...times } = solve({ durations: Array.from({ length: 91 }, () => 1), links });
    const { paths, count } = criticalPaths(network, order, times);
    expect(count).toBe(2 ** 30);
    expect(paths).toHaveLength(12);
    expect(new Set(paths.map((path) => path.join())).size).toBe(12);
  });
});

/** Links only to later tasks, so that there is no cycle; leads are shorter than what they lead. */
const acyclic: fc.Arbitrary<Listed> = fc.integer({ min: 1, max: 12 }).chain((count) =>
  fc
    .record({
      durations: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: count, maxLength: count }),
      links: fc.array(
        fc
          .record({
            a: fc.nat(count - 1),
            b: fc.nat(count - 1),
            kind: fc.constantFrom(...kinds),
            lag: fc.integer({ min: -3, max: 4 }),
          })
          .map(({ a, b, kind, lag }) => ({ from: Math.min(a, b), to: Math.max(a, b), kind, lag })),
        { maxLength: 24 },
      ),
      notBefore: fc.dictionary(fc.nat(count - 1).map(String), fc.nat(9), { maxKeys: 3 }),
    })
    .map(({ links, ...rest }) => ({ ...rest, links: links.filter(({ from, to }) => from !== to) })),
);

/** Obviously right and slow: moves days until nothing has to be moved any more. */
function slowly({ durations, links, notBefore = {} }: Listed) {
  const es = durations.map((_, task) => notBefore[task] ?? 0);
  const ef = (task: number): number => (es[task] as number) + (durations[task] as number);
  for (let moved = true; moved; ) {
    moved = false;
    for (const { from, to, kind = 'FS', lag = 0 } of links) {
      const wanted = (kind[0] === 'F' ? ef(from) : (es[from] as number)) + lag;
      const least = kind[1] === 'S' ? wanted : wanted - (durations[to] as number);
      if ((es[to] as number) >= least) continue;
      es[to] = least;
      moved = true;
    }
  }
  const end = Math.max(...es.map((_, task) => ef(task)));
  const lf = es.map(() => end);
  const ls = (task: number): number => (lf[task] as number) - (durations[task] as number);
  for (let moved = true; moved; ) {
    moved = false;
    for (const { from, to, kind = 'FS', lag = 0 } of links) {
      const wanted = (kind[1] === 'S' ? ls(to) : (lf[to] as number)) - lag;
      const most = kind[0] === 'F' ? wanted : wanted + (durations[from] as number);
      if ((lf[from] as number) <= most) continue;
      lf[from] = most;
      moved = true;
    }
  }
  return { es, lf, end };
}

describe('any network without a cycle', () => {
  test('is scheduled as by the slow way, and nothing is violated', () => {
    fc.assert(
      fc.property(acyclic, (listed) => {
        const { network, order, ...times } = solve(listed);
        const slow = slowly(listed);
        expect({ es: [...times.es], lf: [...times.lf], end: times.end }).toEqual(slow);
        expect(violations(network, times)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('is found broken when a day of it is moved', () => {
    fc.assert(
      fc.property(acyclic, fc.nat(), (listed, seed) => {
        const { network, order, ...times } = solve(listed);
        const task = seed % listed.durations.length;
        times.es[task] = (times.es[task] as number) - 20;
        expect(violations(network, times)).not.toEqual([]);
      }),
    );
  });

  test('has at least one critical path, each of them as long as its links say', () => {
    fc.assert(
      fc.property(acyclic, (listed) => {
        const { network, order, ...times } = solve(listed);
        const { paths, count } = criticalPaths(network, order, times);
        expect(paths).toHaveLength(Math.min(12, count));
        expect(count).toBeGreaterThan(0);
        expect(paths.flat().every((task) => (times.tf[task] as number) <= 0.01)).toBe(true);
        expect(paths.some((path) => times.ef[path.at(-1) as number] === times.end)).toBe(true);
      }),
    );
  });

  test('is never shortened by one task more', () => {
    fc.assert(
      fc.property(acyclic, fc.nat(8), fc.nat(), (listed, duration, seed) => {
        const more: Listed = {
          ...listed,
          durations: [...listed.durations, duration],
          links: [...listed.links, { from: seed % listed.durations.length, to: listed.durations.length }],
        };
        expect(solve(more).end).toBeGreaterThanOrEqual(solve(listed).end);
      }),
    );
  });
});
