import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { planOf, workspaceOf } from '../../domain/cases.ts';
import { checkOurGaps } from '../../domain/ours/our-gaps.ts';
import { type PlaybookPage, playbookOf } from '../../domain/playbook/playbook.ts';
import type { Located } from '../../problem.ts';
import { ourPeople } from '../../schemas/our-people.ts';
import { defaultSettings } from '../../settings.ts';
import { textFor } from '../../text/index.ts';
import { buildSite } from '../site.ts';
import { buildOurPeople } from './our-people.ts';

const text = textFor('zh-CN', 'CNY');
const page = { titleEn: 'x', summary: 'x', order: 1, related: [] };
const body = { pieces: [], headings: [], files: [], mentions: [] };
const roles: PlaybookPage<'roles'> = {
  id: 'manager',
  kind: 'roles',
  file: 'content/playbook/roles/manager.mdx',
  data: { ...page, title: '大客户经理', duties: ['负责'], courses: ['overview', 'needs'] },
  body,
};
const curriculum: PlaybookPage<'curriculum'> = {
  id: 'training',
  kind: 'curriculum',
  file: 'content/playbook/curriculum/training.mdx',
  data: {
    ...page,
    title: '课程',
    courses: ['overview', 'needs', 'solution'].map((id, n) => ({
      id,
      day: n + 1,
      title: id,
      titleEn: id,
      text: id,
      pages: [],
    })),
  },
  body,
};
const of = (people: z.input<typeof ourPeople>, pages: PlaybookPage[] = [roles, curriculum] as PlaybookPage[]) => {
  const action = (id: string, due: string, rest: object = {}) => ({
    id,
    text: id,
    way: 'visit' as const,
    owner: 'chen-jing',
    due,
    ...rest,
  });
  const team = [
    { id: 'chen-jing', name: '陈静', function: 'account-manager' as const },
    { id: 'new', name: '新来', function: 'technical' as const },
  ];
  const plans = [
    planOf('a', {
      team,
      actions: [
        action('x', '2026-12-01'),
        action('y', '2026-11-01'),
        action('z', '2026-10-01', { done: '2026-10-02' }),
      ],
    }),
    planOf('b', { team }),
  ];
  const rest = { people: ourPeople.parse(people), playbook: playbookOf(pages) };
  const workspace = workspaceOf(plans, defaultSettings, '2026-11-20', rest);
  const found = checkOurGaps(workspace).map(
    (one): Located => ({ ...one, severity: 'warning', line: 1, column: 1, where: '', excerpt: null }),
  );
  return buildOurPeople(buildSite(workspace, found), text);
};
const chen = {
  id: 'chen-jing',
  name: '陈静',
  role: 'manager',
  capacity: 1,
  training: [
    { course: 'overview', done: '2026-03-01' },
    { course: 'solution', done: '2026-03-04' },
  ],
};

describe('our people', () => {
  test('load: accounts, open and overdue actions, capacity used; who is only in a plan is shown as such', () => {
    const { load } = of({ people: [chen] });
    expect(load.find(({ name }) => name === '陈静')).toMatchObject({
      role: { title: '大客户经理', url: '/playbook/manager/' },
      owned: 2,
      inTeam: 2,
      open: 2,
      overdue: 1,
      capacity: '2 / 1（200%）',
      over: true,
      recorded: true,
    });
    expect(load.find(({ name }) => name === '新来')).toMatchObject({
      recorded: false,
      role: null,
      capacity: null,
      inTeam: 2,
    });
  });

  test('training: done against what the role asks for', () => {
    const { training } = of({ people: [chen] });
    expect(training).toHaveLength(1);
    expect(training[0]?.done).toBe('1 / 2');
    expect(of({ people: [chen] }).courses[0]?.url).toBe('/playbook/training/#course-overview');
    expect(training[0]?.cells.map(({ state }) => state)).toEqual(['done', 'due', 'done']);
  });

  test('without a curriculum nothing is said of training', () => {
    expect(of({ people: [chen] }, [])).toMatchObject({ courses: [], training: [] });
  });

  test('says at its head what is missing: units before people', () => {
    const { todo } = of({
      people: [chen],
      units: [{ id: 'a', name: '甲', yearlyUnits: 249, specialChannels: ['出租车'] }],
    });
    expect(todo).toEqual([
      '甲需要 1 名大客户专员：缺 1 名。',
      '甲的特殊渠道“出租车”没有专员负责。',
      '陈静负责 2 家客户，超出容量 1 家。',
      '陈静的岗位要求的 1 门课程尚未完成：needs。',
    ]);
    expect(of({}).todo).toEqual([]);
  });

  test('staffing: needed, there and what is missing, in words', () => {
    const { units } = of({
      people: [chen],
      units: [
        { id: 'a', name: '甲', yearlyUnits: 249, specialists: [{ person: 'chen-jing', fullTime: false }] },
        { id: 'b', name: '乙', yearlyUnits: 500, specialChannels: ['出租车'], specialists: [{ person: 'chen-jing' }] },
      ],
    });
    const said = Object.fromEntries(units.map(({ name, needed, verdict }) => [name, `${needed}：${verdict}`]));
    expect(said).toEqual({
      甲: '1 名，可兼职：满足',
      乙: '3 名，其中专职至少 2 名：缺 2 名、专职缺 1 名、1 个特殊渠道没有专员',
    });
    expect(units.find(({ name }) => name === '甲')?.specialists).toBe('陈静（兼职）');
  });
});
