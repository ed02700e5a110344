import { describe, expect, test } from 'vitest';
import { accountCalendar, calendarPeople, personCalendar, projectPlan, tasksTable } from '../build/exchange.ts';
import { bidOf, chapterOf } from '../domain/bid/scoring/bids.ts';
import { planOf, today, visitOf, workspaceOf } from '../domain/cases.ts';
import { textFor } from '../text/index.ts';
import { buildSite } from '../views/site.ts';
import { calendarText } from './calendar.ts';
import { deal } from './mspdi/cases.ts';

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
  type Promised = NonNullable<NonNullable<Parameters<typeof visitOf>[2]>['commitments']>[number];
  const promise = { by: 'us', who: 'chen-jing', text: '寄出样机', due: '2026-12-01' } as const;
  const visit = visitOf('linchuan', '2026-11-05-first', { commitments: [promise, promise] });
  const workspace = workspaceOf([plan], undefined, today, {
    opportunities: new Map([['linchuan', [opportunity]]]),
    visits: new Map([['linchuan', [visit]]]),
  });
  const site = buildSite(workspace, []);
  const text = textFor('zh-CN', 'CNY');

  test('of an account: deadlines, planned milestones and promises, each uid once; not the work of each', () => {
    const content = accountCalendar('linchuan', site, text);
    const events = readCalendar(content);
    const uids = events.map((one) => one.get('UID'));
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids).toContain('linchuan.servers.planned-milestone.signed@planbook');
    expect(uids).toContain('linchuan.servers.milestone.signed@planbook');
    expect(uids.filter((uid) => uid?.includes('our-commitment'))).toHaveLength(2);
    expect(uids.join()).not.toContain('planned-task');
    expect(accountCalendar('linchuan', buildSite(workspace, []), text)).toBe(content);
  });

  test('of one of us: what concerns her, and her tasks from start to finish', () => {
    expect(calendarPeople(site).map(({ id }) => id)).toEqual(['chen-jing', 'li-lei']);
    const [task] = readCalendar(personCalendar('li-lei', site, text));
    // The mid-autumn and national holidays lie between.
    expect(task?.get('SUMMARY')).toContain('编写方案');
    expect([task?.get('DTSTART'), task?.get('DTEND')]).toEqual(['20260928', '20261010']);
  });

  test('a promise keeps its uid when another is kept, and when their days are exchanged', () => {
    const uidsOf = (commitments: Promised[]): Map<string, string> => {
      const visits = new Map([['linchuan', [visitOf('linchuan', '2026-11-05-first', { commitments })]]]);
      const content = accountCalendar(
        'linchuan',
        buildSite(workspaceOf([plan], undefined, today, { visits }), []),
        text,
      );
      return new Map(
        readCalendar(content)
          .filter((one) => one.get('UID')?.includes('our-commitment'))
          .map((one) => [(one.get('SUMMARY') ?? '').replace(/^.*：|（.*$/g, ''), one.get('UID') ?? '']),
      );
    };
    const one = { ...promise, text: '样机', due: '2026-12-01' };
    const two = { ...promise, text: '报价', due: '2026-12-08' };
    const before = uidsOf([one, two]);
    expect([...before.keys()].sort()).toEqual(['报价', '样机'].sort());
    expect(
      uidsOf([
        { ...one, due: two.due },
        { ...two, due: one.due },
      ]),
    ).toEqual(new Map([...before].sort(([a], [b]) => (a === '报价' ? -1 : b === '报价' ? 1 : 0))));
    expect(uidsOf([{ ...one, done: '2026-11-20' }, two]).get('报价')).toBe(before.get('报价'));
  });

  test('of a bid: the hour of its deadline, and chapters in the calendar of who writes them', () => {
    const bid = bidOf({
      account: 'linchuan',
      tender: { dates: { submission: '2026-12-11', submissionTime: '09:30' } },
    });
    const chapters = new Map([['x', [chapterOf('plan', { owner: 'li-lei', due: '2026-12-01', title: '实施方案' })]]]);
    const withBid = buildSite(workspaceOf([plan], undefined, today, { bids: [bid], chapters }), []);
    const all = readCalendar(accountCalendar('linchuan', withBid, text));
    expect(all.map((one) => one.get('UID'))).toContain('linchuan.bid.x.submission.x@planbook');
    expect(all.map((one) => one.get('SUMMARY')).join()).toContain('投标截止 09:30：桌面机投标');
    const [own, ...more] = readCalendar(personCalendar('li-lei', withBid, text));
    expect(more).toEqual([]);
    expect(own?.get('SUMMARY')).toContain('章节：实施方案');
    expect(own?.get('DESCRIPTION')).toContain('投标：桌面机投标');
  });

  test('files of a project name its tasks in their own way', () => {
    const account = site.accounts[0] as (typeof site.accounts)[number];
    const one = account.opportunities[0] as (typeof account.opportunities)[number];
    expect(tasksTable(one, account, site, text)).toContain('编写方案');
    expect(projectPlan(one, account, site, text)).toContain('<Name>编写方案</Name>');
  });
});
