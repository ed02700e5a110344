import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSource } from '../../workspace/parse.ts';
import { bytesOf, days, input, take, taken } from './cases.ts';
import { importProject } from './import.ts';
import { planFile } from './plan-file.ts';
import type { TakenOver } from './take-over.ts';

describe('files in the form of other programs', () => {
  const read = (name: string): Uint8Array =>
    readFileSync(join(import.meta.dirname, '../../../tests/cases/mspdi', name));

  test('Microsoft Project 16', () => {
    const { data, differences, notes, counts } = taken(importProject('p.xml', read('ms-project-16.xml'), input));
    expect(differences).toEqual([]);
    expect(counts).toEqual({ tasks: 8, groups: 2, milestones: 1, links: 7, resources: 2, exceptions: 2 });
    expect(notes).toEqual([
      { kind: 'inactive', names: ['备用线路'] },
      { kind: 'lag-converted', names: ['搬迁总结'] },
      { kind: 'held', names: ['值班人员培训'] },
    ]);
    expect(days({ data }).map((line) => line.replace(/ task-\d+ /, ' '))).toEqual([
      '1 2026-04-27 2026-04-30',
      '1.1 2026-04-27 2026-04-27',
      '1.2 2026-04-27 2026-04-30',
      '1.3 2026-04-30 2026-04-30',
      '2 2026-05-07 2026-05-21',
      '2.1 2026-05-07 2026-05-08',
      '2.2 2026-05-08 2026-05-09',
      '2.3 2026-05-13 2026-05-14',
      '2.4 2026-05-18 2026-05-18',
      '2.5 2026-05-21 2026-05-21',
    ]);
    const content = planFile(data, { comment: 'x', body: '## y' });
    const source = { kind: 'opportunity', id: 'x', account: 'a', file: 'accounts/a/opportunities/x.mdx' } as const;
    const { entry, findings } = parseSource(source, bytesOf(content));
    expect(findings).toEqual([]);
    expect(entry?.data).toEqual(data);
    expect(content).toContain('- { id: task-2, name: 现场勘查, owner: chen-jing, duration: 0.5, ');
  });

  test('ProjectLibre', () => {
    const { data, differences, notes } = taken(importProject('p.xml', read('projectlibre.xml'), input));
    expect([differences, notes, data.resources]).toEqual([[], [], []]);
    expect(days({ data })).toEqual([
      '1 prepare 2026-03-02 2026-03-06',
      '1.1 order-equipment 2026-03-02 2026-03-04',
      '1.2 install 2026-03-05 2026-03-06',
      '2 pilot 2026-03-09 2026-03-13',
      '3 documents 2026-03-12 2026-03-17',
      '4 go-live 2026-03-17 2026-03-17',
    ]);
  });

  test('TaskJuggler', () => {
    const { data, differences, notes } = taken(importProject('p.xml', read('taskjuggler.xml'), input));
    expect([differences, notes]).toEqual([[], []]);
    expect(data.schedule).toEqual({ start: '2026-03-02', calendar: 'weekdays', exceptions: [] });
    expect(data.resources.map(({ name, rate }) => [name, rate])).toEqual([
      ['李建', 800],
      ['王芳', 600],
    ]);
    expect(days({ data }).map((line) => line.replace(/ task-\d+ /, ' '))).toEqual([
      '1 2026-03-02 2026-03-12',
      '1.1 2026-03-02 2026-03-03',
      '1.2 2026-03-04 2026-03-06',
      '1.3 2026-03-09 2026-03-12',
      '2 2026-03-17 2026-03-20',
      '2.1 2026-03-17 2026-03-17',
      '2.2 2026-03-19 2026-03-20',
      '2.3 2026-03-20 2026-03-20',
      '3 2026-03-09 2026-03-11',
      '4 2026-03-23 2026-04-03',
    ]);
  });
});

const project = (inside: string): string =>
  `<Project xmlns="http://schemas.microsoft.com/project">\n${inside}\n</Project>`;

test.each([
  ['billion laughs', '<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n<p>&b;</p>', 'import-not-xml', 'doctype'],
  ['an entity', project('<Title>&xxe;</Title>'), 'import-not-xml', 'entity'],
  ['a tag that is not closed', project('<Tasks><Task>').replace('\n</Project>', ''), 'import-not-xml', 'unclosed'],
  ['a wrong closing tag', project('<Tasks></Task>'), 'import-not-xml', 'closing'],
  ['nothing', '', 'import-not-xml', 'empty'],
  ['no XML', 'WBS,Name\n1,a', 'import-not-xml', undefined],
  ['tags within tags', project(`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`), 'import-not-xml', 'depth'],
  ['another format', '<APIBusinessObjects/>', 'import-not-project', undefined],
  [
    'no tasks',
    project('<Tasks><Task><UID>0</UID><OutlineLevel>0</OutlineLevel></Task></Tasks>'),
    'import-no-tasks',
    undefined,
  ],
  [
    'too many tasks',
    project(`<Tasks>${'<Task><UID>1</UID></Task>'.repeat(2001)}</Tasks>`),
    'too-many-tasks',
    undefined,
  ],
])('%s is a finding', (_, text, id, fault) => {
  const result = take(text);
  expect('id' in result && result.id).toBe(id);
  if (fault !== undefined) expect(result).toMatchObject({ params: { fault } });
});

test('nonsense in a file is taken over as far as it goes', () => {
  const { data } = taken(
    take(
      project(
        `<StartDate>NA</StartDate><MinutesPerDay>0</MinutesPerDay><Tasks>
        <Task><UID>1</UID><Name> \u202e\n </Name><OutlineLevel>9</OutlineLevel><Duration>eight</Duration><PredecessorLink><PredecessorUID>1</PredecessorUID></PredecessorLink></Task>
        <Task><UID>1</UID><Name>${'长'.repeat(300)}</Name><Start>2026-02-31T08:00:00</Start><Duration>PT99999999H</Duration></Task>
        <Task><Finish>2026-03-03</Finish><Milestone>true</Milestone></Task></Tasks>`,
      ),
    ),
  );
  expect(data.tasks.map(({ name }) => name.length)).toEqual([3, 120, 3]);
  expect(new Set(data.tasks.map(({ id }) => id)).size).toBe(3);
});

describe('what a plan cannot hold as it is', () => {
  const at = (start: string, finish: string, hours: number): string =>
    `<Start>2026-11-${start}</Start><Finish>2026-11-${finish}</Finish><Duration>PT${hours}H0M0S</Duration>`;
  const threeDays = at('23T08:00:00', '25T17:00:00', 24);
  const task = (uid: number, more: string, level = 1): string =>
    `<Task><UID>${uid}</UID><Name>t${uid}</Name><OutlineLevel>${level}</OutlineLevel>${more}</Task>`;
  const follows = (uid: number, type: number): string =>
    `<PredecessorLink><PredecessorUID>${uid}</PredecessorUID><Type>${type}</Type></PredecessorLink>`;
  const of = (tasks: string, more = ''): TakenOver => taken(take(project(`${more}<Tasks>${tasks}</Tasks>`)));

  test('a circle is opened', () => {
    const { data, notes } = of(task(1, threeDays + follows(2, 3)) + task(2, threeDays + follows(1, 3)));
    expect(notes).toEqual([{ kind: 'link-cycle', names: ['t2'] }]);
    expect(data.tasks.map((one) => one.after)).toEqual([['t2 SS'], []]);
  });

  test('tasks that do not fit into a hundred years are a finding', () => {
    const long =
      task(1, threeDays.replaceAll('2026-11', '1990-11')) + task(2, threeDays.replaceAll('2026-11', '2148-11'));
    expect(take(project(`<Tasks>${long}</Tasks>`))).toMatchObject({ id: 'schedule-endless' });
  });

  test('nesting beyond ten levels is lifted', () => {
    const { counts, notes } = of(Array.from({ length: 1900 }, (_, i) => task(i + 1, threeDays, i + 1)).join(''));
    expect(counts).toMatchObject({ groups: 9, tasks: 1891 });
    expect(notes).toMatchObject([{ kind: 'too-deep' }]);
  });

  test('constraints without a place, costs of groups and long durations are named', () => {
    const limited = (type: number): string =>
      `${threeDays}<ConstraintType>${type}</ConstraintType><ConstraintDate>2026-11-30T08:00:00</ConstraintDate>`;
    const long = '<Start>2026-11-23T08:00:00</Start><Duration>PT20000H0M0S</Duration>';
    const { data, notes } = of(
      task(1, `${threeDays}<FixedCost>100</FixedCost>`) +
        task(2, limited(5), 2) +
        task(3, limited(6), 2) +
        task(4, long),
    );
    expect(notes).toEqual([
      { kind: 'constraint-left', names: ['t2', 't3'] },
      { kind: 'too-long', names: ['t4'] },
      { kind: 'group-cost', names: ['t1'] },
    ]);
    expect(data.tasks[1]?.duration).toBe(2000);
  });

  test('a data date counts where everything open lies after it', () => {
    const status = (date: string): string => `<StatusDate>${date}T17:00:00</StatusDate>`;
    const begun = task(2, `${at('18T08:00:00', '18T17:00:00', 8)}<PercentComplete>100</PercentComplete>`);
    expect(of(task(1, threeDays) + begun, status('2026-11-20')).data.schedule?.asOf).toBe('2026-11-20');
    expect(of(task(1, threeDays), status('2026-11-20')).data.schedule?.asOf).toBeUndefined();
    const late = of(task(1, threeDays), status('2026-11-24'));
    expect(late.data.schedule?.asOf).toBeUndefined();
    expect([late.notes, late.differences]).toEqual([[{ kind: 'status-date', names: ['2026-11-24'] }], []]);
  });

  test('a week of six days for three years', () => {
    const worked = [2, 3, 4, 5, 6, 7].map(
      (day) => `<WeekDay><DayType>${day}</DayType><DayWorking>1</DayWorking></WeekDay>`,
    );
    const week = `<CalendarUID>1</CalendarUID><Calendars><Calendar><UID>1</UID><WeekDays>${worked.join('')}</WeekDays></Calendar></Calendars>`;
    const three =
      '<Start>2026-01-05T08:00:00</Start><Finish>2028-11-25T17:00:00</Finish><Duration>PT7240H0M0S</Duration>';
    const { notes, counts, differences } = of(task(1, three), week);
    expect(counts.exceptions).toBe(156);
    expect([notes, differences]).toEqual([[{ kind: 'stretched', names: ['t1'] }], []]);
  });
});
