import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { WrittenTask } from '../../schemas/task.ts';
import { days, deal, take, taken, xmlOf } from './cases.ts';

describe('project files', () => {
  test('come back with ids, dates, calendar, people and estimates', () => {
    const made = deal(
      [
        {
          id: 'phase',
          name: '准备 <一> & "二"',
          tasks: [
            {
              id: 'survey',
              name: '勘查',
              owner: 'chen-jing',
              started: '2026-09-28',
              done: '2026-09-29',
              duration: 2,
              cost: 500,
            },
            {
              id: 'design',
              name: '方案',
              owner: 'chen-jing',
              estimate: { o: 2, m: 4, p: 9 },
              after: ['survey'],
              resources: [{ resource: 'chen-jing', units: 0.5 }],
            },
          ],
        },
        {
          id: 'order',
          name: '下单',
          duration: 1.5,
          after: ['phase FS+2d'],
          startNoEarlier: '2026-10-19',
          resources: [{ resource: 'crew' }],
        },
        { id: 'signed', name: '签约', milestone: true, after: ['order', 'design SS+20d'], deadline: '2026-12-15' },
      ],
      { resources: [{ id: 'crew', name: '施工队', kind: 'person', rate: 800, capacity: 2 }] },
    );
    const { data, differences, notes } = taken(take(xmlOf(made)));
    expect(differences).toEqual([]);
    expect(notes).toEqual([]);
    expect(days({ data })).toEqual(days(made));
    expect(data.schedule?.calendar).toBe('china');
    expect(data.resources).toEqual(made.data.resources);
    const strip = ({ started, done, ...task }: WrittenTask): WrittenTask => ({
      ...task,
      tasks: task.tasks?.map(strip),
    });
    expect(data.tasks.map(strip)).toEqual(made.data.tasks.map(strip));
  });

  const kinds = ['', ' SS', ' FF', ' SF', ' FS+2d', ' FS-1d', ' SS+0.5d', ' FF+3d'] as const;
  const someTask = fc.record({
    duration: fc.integer({ min: 0, max: 30 }).map((half) => half / 2),
    milestone: fc.boolean(),
    links: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...kinds)), { maxLength: 3 }),
    wait: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 4 }),
    name: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
  });

  test('of any plan come back with the same dates and ids', () => {
    fc.assert(
      fc.property(
        fc.array(someTask, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('china', 'weekdays', 'every-day'),
        (some, calendar) => {
          const tasks = some.map(
            ({ duration, milestone, links, wait, name }, index): WrittenTask => ({
              id: `t${index}`,
              name: `x${name.replace(/[\p{C}\p{Z}]+/gu, ' ')}`,
              ...(milestone ? { milestone } : { duration }),
              after:
                index === 0
                  ? []
                  : [...new Map(links.map(([on, kind]) => [on % index, `t${on % index}${kind}`])).values()],
              ...(wait === null
                ? {}
                : { startNoEarlier: `2026-${wait < 30 ? '10' : '11'}-${String((wait % 30) + 1).padStart(2, '0')}` }),
            }),
          );
          // The last ones are a group that follows all that goes before, and is followed itself.
          const cut = Math.min(2, tasks.length - 1);
          const inner = tasks.slice(cut).map((task): WrittenTask => ({ ...task, after: [] }));
          const grouped: WrittenTask[] = [
            ...tasks.slice(0, cut),
            { id: 'group', name: '组', after: tasks.slice(0, cut).map(({ id }) => id), tasks: inner },
            { id: 'next', name: '后续', duration: 1, after: ['group', ...(cut > 0 ? ['t0 SS+1d'] : [])] },
          ];
          for (const plan of [tasks, grouped]) {
            const made = deal(plan, { schedule: { start: '2026-09-25', calendar } });
            const { data, differences } = taken(take(xmlOf(made)));
            expect(differences).toEqual([]);
            expect(days({ data })).toEqual(days(made));
            expect(data.tasks.map(({ after }) => after)).toEqual(made.data.tasks.map(({ after }) => after));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('amounts are in hundredths, rates are not; equipment, progress and data date come back', () => {
    const made = deal(
      [
        { id: 'a', name: '安装', started: '2026-09-28', duration: 5, remaining: 3, cost: 1234.5 },
        { id: 'b', name: '调试', duration: 2, after: ['a'], resources: [{ resource: 'crane' }] },
      ],
      {
        schedule: { start: '2026-09-28', calendar: 'weekdays', asOf: '2026-09-29' },
        resources: [{ id: 'crane', name: '吊车', kind: 'equipment', rate: 800 }],
      },
    );
    const text = xmlOf(made);
    expect(text.match(/<(?:FixedCost|Cost|StandardRate)>.*?</g)).toEqual([
      '<FixedCost>123450<',
      '<Cost>123450<',
      '<FixedCost>0<',
      '<Cost>160000<',
      '<StandardRate>100<',
    ]);
    const { data, notes, differences } = taken(take(text));
    expect([notes, differences]).toEqual([[], []]);
    expect(data.tasks[0]).toMatchObject({ cost: 1234.5, started: '2026-09-28', remaining: 3 });
    expect(data.schedule?.asOf).toBe('2026-09-29');
    expect(data.resources).toEqual(made.data.resources);
    expect(days({ data })).toEqual(days(made));
  });

  test('a group that begins with a milestone keeps what it follows', () => {
    const made = deal([
      { id: 'talk', name: '谈判', duration: 5 },
      {
        id: 'start',
        name: '启动',
        after: ['talk'],
        tasks: [
          { id: 'signed', name: '签约', milestone: true },
          { id: 'order', name: '下单', duration: 2 },
        ],
      },
      { id: 'report', name: '通报', duration: 1, after: ['start SS'] },
    ]);
    const { data, notes, differences } = taken(take(xmlOf(made)));
    expect([notes, differences]).toEqual([[], []]);
    expect(data.tasks.map(({ after }) => after)).toEqual([[], ['talk'], ['start SS']]);
    expect(days({ data })).toEqual(days(made));
  });

  test('are well-formed and hold the elements of a task in the order of the schema', () => {
    const order: string[] = [];
    let depth = 0;
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name }) => {
      depth += 1;
      if (depth === 4 && order.at(-1) !== name) order.push(name);
    });
    parser.on('closetag', () => {
      depth -= 1;
    });
    const made = deal([
      { id: 'a', name: 'a\u{1F600}', duration: 1, startNoEarlier: '2026-10-12', deadline: '2026-12-01' },
    ]);
    parser.write(xmlOf({ ...made, data: { ...made.data, name: ']]> <!-- \ud800' } })).close();
    const task = order.slice(order.lastIndexOf('UID', order.indexOf('OutlineNumber')));
    const sequence = [
      'UID',
      'ID',
      'Name',
      'Type',
      'WBS',
      'OutlineNumber',
      'OutlineLevel',
      'Start',
      'Finish',
      'Duration',
      'Milestone',
      'Summary',
      'Critical',
      'FixedCost',
      'PercentComplete',
      'ConstraintType',
      'ConstraintDate',
      'Deadline',
      'ExtendedAttribute',
    ];
    const places = sequence.map((name) => task.indexOf(name));
    expect(places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] as number)))).toBe(true);
  });
});
