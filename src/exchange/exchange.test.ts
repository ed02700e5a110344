import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { accountCalendar, commonCalendars, projectFiles } from '../build/exchange.ts';
import { opportunityOf, planOf, today, visitOf, workspaceOf } from '../domain/cases.ts';
import { scheduleOf } from '../domain/schedule/schedule.ts';
import type { WrittenTask } from '../schemas/task.ts';
import { textFor } from '../text/index.ts';
import { buildSite } from '../views/site.ts';
import { parseSource } from '../workspace/parse.ts';
import { calendarText } from './calendar.ts';
import { importProject } from './mspdi/import.ts';
import { planFile } from './mspdi/plan-file.ts';
import type { TakenOver, TakeOverInput } from './mspdi/take-over.ts';
import { projectXml } from './mspdi/write.ts';
import { type taskColumns, tasksCsv } from './tasks-csv.ts';

const input: TakeOverInput = {
  name: 'imported',
  owner: 'chen-jing',
  team: [{ id: 'chen-jing', name: '陈静' }],
  today,
  words: { summary: '概述', unnamed: '未命名', exception: '例外' },
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const take = (text: string): ReturnType<typeof importProject> => importProject('p.xml', bytesOf(text), input);

function taken(result: ReturnType<typeof importProject>): TakenOver {
  if ('id' in result) throw new Error(result.id);
  return result;
}

type Made = ReturnType<typeof opportunityOf>;
const deal = (tasks: WrittenTask[], more: Parameters<typeof opportunityOf>[2] = {}): Made =>
  opportunityOf('linchuan', 'servers', { schedule: { start: '2026-09-28', calendar: 'china' }, tasks, ...more });

function xmlOf({ data }: Made): string {
  const schedule = scheduleOf(data);
  if (!schedule) throw new Error('no schedule');
  const words = { calendar: '项目日历', dayOff: '休息日', workingDay: '调休上班' };
  return projectXml({ data, schedule, names: new Map([['chen-jing', '陈静']]), currency: 'CNY', day: today, words });
}

const days = ({ data }: Pick<Made, 'data'>): string[] =>
  (scheduleOf(data)?.tasks ?? []).map(({ id, code, start, finish }) => `${code} ${id} ${start} ${finish}`);

/** A calendar read back: its lines unfolded, its events as maps of unescaped values. */
function readCalendar(text: string): Map<string, string>[] {
  expect(text.endsWith('\r\n')).toBe(true);
  const raw = text.slice(0, -2).split('\r\n');
  expect(raw.filter((line) => /[\r\n]/.test(line) || Buffer.byteLength(line) > 75)).toEqual([]);
  const events: Map<string, string>[] = [];
  for (const line of raw.join('\r\n').replaceAll('\r\n ', '').split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/su.exec(line) ?? [];
    expect(name).not.toBe('');
    if (line === 'BEGIN:VEVENT') events.push(new Map());
    else
      events.at(-1)?.set(
        name,
        value.replace(/\\([\\;,nN])/g, (_, sign) => (sign.toLowerCase() === 'n' ? '\n' : sign)),
      );
  }
  return events;
}

describe('calendars', () => {
  const hostile = '验收, 第一批; "急"\\n\r\nEND:VEVENT\u0007 😀'.repeat(4);

  test('whole days, folded and escaped: what was written is read back', () => {
    const event = { uid: 'a.b@planbook', from: '2026-12-31', to: '2027-01-02', summary: hostile, description: 'x' };
    const text = calendarText({ name: 'a, b\r\nEND:VCALENDAR', language: 'zh-CN', day: today }, [event]);
    const [read, ...more] = readCalendar(text);
    expect(more).toEqual([]);
    expect(read?.get('SUMMARY')).toBe(hostile.replaceAll('\r\n', '\n').replaceAll('\u0007', ' '));
    expect([read?.get('DTSTART'), read?.get('DTEND')]).toEqual(['20261231', '20270103']);
    expect(read?.get('DTSTAMP')).toBe('20261121T000000Z');
    expect(text.match(/^END:VCALENDAR/gm)).toHaveLength(1);
  });

  const opportunity = deal([
    { id: 'design', name: '编写方案', owner: 'li-lei', duration: 5 },
    { id: 'signed', name: '签约', milestone: true, after: ['design'], deadline: '2026-12-15' },
  ]);
  const plan = planOf('linchuan', {
    team: [
      { id: 'chen-jing', name: '陈静', function: 'account-manager' },
      { id: 'li-lei', name: '李雷', function: 'technical' },
    ],
  });
  const promise = { by: 'us', who: 'chen-jing', text: '寄出样机', due: '2026-12-01' } as const;
  const visit = visitOf('linchuan', '2026-11-05-first', { commitments: [promise, promise] });
  const workspace = workspaceOf([plan], undefined, today, {
    opportunities: new Map([['linchuan', [opportunity]]]),
    visits: new Map([['linchuan', [visit]]]),
  });
  const site = buildSite(workspace, []);
  const text = textFor('zh-CN', 'CNY');

  test('of an account: deadlines, planned milestones and promises, each uid once; not the work of each', () => {
    const account = site.accounts[0] as (typeof site.accounts)[number];
    const { name, content } = accountCalendar(account, site, text);
    expect(name).toBe('linchuan.ics');
    const events = readCalendar(content);
    const uids = events.map((one) => one.get('UID'));
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids).toContain('linchuan.servers.planned-milestone.signed@planbook');
    expect(uids).toContain('linchuan.servers.milestone.signed@planbook');
    expect(uids.filter((uid) => uid?.includes('our-commitment'))).toHaveLength(2);
    expect(uids.join()).not.toContain('planned-task');
    expect(content).toBe(accountCalendar(account, site, text).content);
  });

  test('of one of us: what concerns her, and her tasks from start to finish', () => {
    const files = commonCalendars(site, text);
    expect(files.map(({ name }) => name)).toEqual(['all.ics', 'chen-jing.ics', 'li-lei.ics']);
    const [task] = readCalendar(files.at(-1)?.content ?? '');
    // The mid-autumn and national holidays lie between.
    expect(task?.get('SUMMARY')).toContain('编写方案');
    expect([task?.get('DTSTART'), task?.get('DTEND')]).toEqual(['20260928', '20261010']);
  });

  test('files of a project; none without a schedule', () => {
    const account = site.accounts[0] as (typeof site.accounts)[number];
    const one = account.opportunities[0] as (typeof account.opportunities)[number];
    expect(projectFiles(one, account, site, text).map(({ name }) => name)).toEqual([
      'servers-tasks.csv',
      'servers.xml',
    ]);
    expect(projectFiles({ ...one, schedule: null }, account, site, text)).toEqual([]);
  });
});

test('CSV: marked UTF-8, CRLF, quotes where RFC 4180 wants them, and no formulas', () => {
  const { data } = deal([
    { id: 'a', name: '=HYPERLINK("x","y")', duration: 2 },
    { id: 'b', name: 'two\nlines, "quoted"', duration: 1, after: ['a SS+0.5d'] },
  ]);
  const { columns, state, yes, no } = textFor('zh-CN', 'CNY').ui.exchange;
  const words = {
    column: (key: (typeof taskColumns)[number]) => (key === 'cost' ? '费用' : columns[key]),
    state: (key: keyof typeof state) => state[key],
    yes,
    no,
  };
  const csv = tasksCsv(scheduleOf(data) as NonNullable<ReturnType<typeof scheduleOf>>, (id) => id, words);
  expect(csv.startsWith('\ufeffWBS,id,任务,')).toBe(true);
  const [, first, second] = csv.split('\r\n');
  expect(first?.startsWith('1,a,"\'=HYPERLINK(""x"",""y"")",,2,2026-09-28,2026-09-29,0,2,')).toBe(true);
  expect(second?.startsWith('2,b,"two\nlines, ""quoted""",,1,')).toBe(true);
  expect(second).toContain(',a SS+0.5d,');
});

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
          const grouped: WrittenTask[] = [{ id: 'group', name: '组', tasks: tasks.slice(0, 2) }, ...tasks.slice(2)];
          const made = deal(grouped, { schedule: { start: '2026-09-25', calendar } });
          const { data, differences } = taken(take(xmlOf(made)));
          expect(differences).toEqual([]);
          expect(days({ data })).toEqual(days(made));
        },
      ),
      { numRuns: 40 },
    );
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

describe('files in the form of other programs', () => {
  const read = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '../../tests/cases/mspdi', name));

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
