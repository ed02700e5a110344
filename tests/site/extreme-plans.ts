import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyModels, fullModels, fullVisit, personModels, pick, times } from './extreme-models.ts';

/** Plans that the schema allows and nobody would write: each must still print on one page. By account id. */
const chinese = '客户要求分期验收并由我方承担迁移风险，';
const english = 'The customer wants staged acceptance and leaves the risk of migration with us; ';
const words = (language: string, length: number): string =>
  (language === 'en' ? english : chinese).repeat(20).slice(0, length).trim();

const least = {
  name: '空白公司',
  industry: '制造',
  owner: 'me',
  updated: '2026-11-01',
  summary: '新客户。',
  unit: 'dmu',
  mode: 'relation',
  lifecycle: 'target',
  team: [{ id: 'me', name: '周浩', function: 'account-manager' }],
};

const people = (count: number, lang: string, title: number, reportsTo: (n: number) => number | null) =>
  times(count, (n) => ({
    id: `p${n}`,
    title: words(lang, title),
    name: lang === 'en' ? `Alexandra Featherstonehaugh ${n}` : `欧阳${n}`,
    keyDepartment: n % 3 === 0,
    ...(reportsTo(n) === null ? {} : { reportsTo: `p${reportsTo(n)}` }),
    role: pick(['user', 'evaluator', 'decider', 'approver'], n),
    style: pick(['driver', 'amiable', 'analytical', 'expressive'], n),
    relation: pick(['neutral', 'opponent', 'champion', 'nonsupporter', 'supporter'], n),
    contact: pick(['none', 'brief', 'repeated', 'deep'], n),
  }));
const factors = (count: number, lang: string, length: number, one: boolean) =>
  times(count, (n) => ({
    id: `f${n}`,
    text: words(lang, length),
    kind: one || n % 2 === 0 ? 'strength' : 'weakness',
    control: one || n % 4 < 2 ? 'strong' : 'weak',
    priority: 'high',
  }));
const actions = (count: number, lang: string, length: number) =>
  times(count, (n) => ({
    id: `a${n}`,
    text: words(lang, length),
    way: 'visit',
    owner: 'me',
    commitment: words(lang, length),
    due: n % 2 === 0 ? '2026-11-02' : '2027-02-01',
  }));
const spend = times(5, (n) => ({
  year: 2021 + n,
  buyingPower: 9_999_999_999_999,
  ourSales: 1_234_567_890_123,
  source: words('zh-CN', 200),
  asOf: '2026-01-01',
}));

const everything = (lang: string) => ({
  ...least,
  lang,
  name: words(lang, 80),
  industry: words(lang, 40),
  summary: words(lang, 300),
  objective: words(lang, 300),
  designation: 'strategic',
  team: [
    {
      id: 'me',
      name: words(lang, 80),
      function: 'account-manager',
      layer: 'execution',
      counterparts: times(60, (n) => `p${n}`),
      relations: times(60, (n) => ({ stakeholder: `p${n}`, today: 'vendor', wanted: 'trusted-advisor' })),
    },
  ],
  spend,
  stakeholders: people(60, lang, 80, (n) => (n === 0 ? null : Math.floor((n - 1) / 3))).map((person, n) => ({
    ...person,
    ...personModels((length) => words(lang, length), n, 60),
  })),
  factors: factors(24, lang, 200, false),
  actions: actions(40, lang, 200),
  ...fullModels((length) => words(lang, length)),
});
/** Letters that no line can be broken between, and characters of two code units. */
const long = (length: number): string => 'W'.repeat(length);
const faces = (length: number): string =>
  '👩🏽‍💻🚀㊙️𠮷'
    .repeat(length)
    .slice(0, length)
    .replace(/[\ud800-\udbff\u200d]+$/, '');
const unbroken = 'Donaudampfschifffahrtsgesellschaft'.repeat(3).slice(0, 80);

export const extremePlans: Record<string, object> = {
  empty: least,
  'everything-zh': everything('zh-CN'),
  'everything-en': everything('en'),
  unbroken: {
    ...least,
    lang: 'en',
    name: unbroken,
    industry: unbroken.slice(0, 40),
    summary: 'x'.repeat(300),
    objective: 'X'.repeat(300),
    team: [{ id: 'me', name: unbroken, function: 'account-manager' }],
    ...fullModels(long),
    stakeholders: people(60, 'en', 80, (n) => (n < 14 ? null : n - 14)).map((person, n) => ({
      ...person,
      title: unbroken,
      name: unbroken,
      ...personModels(long, n, 60),
    })),
    factors: factors(12, 'en', 200, false).map((factor) => ({ ...factor, text: 'w'.repeat(200) })),
    actions: actions(15, 'en', 200).map((action) => ({ ...action, text: 'w'.repeat(200) })),
  },
  emoji: {
    ...least,
    // Short ones: a browser takes long to find the glyphs of thousands.
    ...fullModels((length) => faces(Math.min(length, 24))),
    name: faces(80),
    summary: faces(300),
    stakeholders: people(60, 'zh-CN', 12, (n) => (n === 0 ? null : Math.floor((n - 1) / 3))).map((person, n) => ({
      ...person,
      ...(n < 6 ? { title: faces(80), name: faces(40), ...personModels(faces, n, 6) } : {}),
    })),
  },
  hollow: { ...least, name: '空表', ...emptyModels },
  'one-quadrant': {
    ...least,
    name: '单格',
    factors: factors(60, 'zh-CN', 40, true),
    actions: actions(15, 'zh-CN', 120),
  },
  'long-titles': {
    ...least,
    name: '长职务',
    stakeholders: people(14, 'zh-CN', 40, (n) => (n === 0 ? null : 0)),
    factors: factors(12, 'zh-CN', 60, false),
    actions: actions(15, 'zh-CN', 120),
    spend,
  },
  'one-line': { ...least, name: '一条线', stakeholders: people(30, 'zh-CN', 12, (n) => (n === 0 ? null : n - 1)) },
};

/** Visits by account: thirty in one, and those of few words and of none that can be broken. */
const extremeVisits: Record<string, object[]> = {
  'everything-zh': times(30, (n) => fullVisit((length) => words('zh-CN', length), dayOf(n), n)),
  unbroken: times(2, (n) => fullVisit(long, dayOf(n), n)),
  emoji: [fullVisit((length) => faces(Math.min(length, 24)), dayOf(0), 0)],
  hollow: [{ date: '2026-11-19', ours: ['me'], objective: '?' }],
};
function dayOf(n: number): string {
  return new Date(Date.UTC(2026, 1, 1 + n * 11)).toISOString().slice(0, 10);
}

const days = (n: number): string => new Date(Date.UTC(2026, 8, 1 + n)).toISOString().slice(0, 10);

/** A project of so many tasks in branches of ten, each after the one before it in its branch; every third branch is critical. */
const project = (count: number, name: (n: number) => string, more: object = {}) => ({
  name: `项目 ${count}`,
  owner: 'me',
  updated: '2026-11-18',
  summary: '按计划推进。',
  value: 8_000_000,
  closing: '2027-03-31',
  stage: 'project-sale-technical',
  schedule: { start: '2026-09-01', deadline: '2027-06-30' },
  tasks: times(Math.ceil(count / 10), (branch) => ({
    id: `g${branch}`,
    name: `分支 ${branch + 1}`,
    tasks: times(Math.min(10, count - branch * 10), (n) => ({
      id: `t${branch}-${n}`,
      name: name(branch * 10 + n),
      owner: 'me',
      ...(n === 9 ? { milestone: true } : { estimate: { o: 2, m: 3 + (branch % 3), p: 12 } }),
      ...(n > 0 ? { after: [`t${branch}-${n - 1}`] } : {}),
      ...(branch === 0 && n < 4 ? { started: days(n * 3), done: days(n * 3 + 2) } : {}),
    })),
  })),
  ...more,
});
const risks = (count: number, length: number) =>
  times(count, (n) => ({
    id: `r${n}`,
    text: words('zh-CN', length),
    category: 'customer',
    probability: 1 + (n % 5),
    impact: 5 - (n % 4),
    response: 'mitigate',
    action: words('zh-CN', length),
    owner: 'me',
    residual: { probability: 1, impact: 2 },
  }));
const communications = (count: number, length: number) =>
  times(count, (n) => ({
    id: `c${n}`,
    audience: words('zh-CN', Math.min(80, length)),
    purpose: words('zh-CN', Math.min(160, length)),
    message: words('zh-CN', length),
    channel: 'meeting',
    frequency: 'weekly',
    done: '2026-11-10',
    owner: 'me',
    obstacle: words('zh-CN', Math.min(160, length)),
  }));

/** Opportunities by account: one task alone, plans that fill a sheet and that no sheet holds. */
export const extremeProjects: Record<string, Record<string, object>> = {
  empty: {
    alone: project(0, String, { tasks: [{ id: 'only', name: '唯一的任务', duration: 1 }] }),
    sixty: project(60, (n) => `任务 ${n + 1}`, { risks: risks(10, 60), communications: communications(4, 30) }),
  },
  'everything-zh': {
    many: project(150, (n) => words('zh-CN', 110) + n, {
      name: words('zh-CN', 80),
      objective: words('zh-CN', 200),
      risks: risks(20, 200),
      communications: communications(20, 200),
      charter: {
        purpose: '验收。',
        budget: 1_000_000,
        milestones: times(12, (n) => ({ text: words('zh-CN', 110) + n, date: '2027-01-31', task: `t${n % 15}-9` })),
      },
      ogsm: {
        objective: words('zh-CN', 200),
        goals: [{ id: 'g', text: words('zh-CN', 150) }],
        strategies: [{ id: 's', text: words('zh-CN', 150), goals: ['g'] }],
        measures: times(12, (n) => ({
          id: `m${n}`,
          text: words('zh-CN', 150),
          strategy: 's',
          target: words('zh-CN', 60),
        })),
      },
    }),
  },
};

/** Writes the plans and visits as a workspace; the one member of each team is called as the account, since an id has one name everywhere. */
export function writeExtremePlans(root: string): void {
  for (const [id, plan] of Object.entries(extremePlans)) {
    mkdirSync(join(root, 'accounts', id, 'visits'), { recursive: true });
    const write = (file: string, data: object): void => {
      const keys = Object.entries(data).map(
        ([key, value]) => `${key}: ${JSON.stringify(value).replaceAll('"me"', `"${id}"`)}`,
      );
      writeFileSync(join(root, 'accounts', id, file), `---\n${keys.join('\n')}\n---\n\n正文。\n`);
    };
    write('account.mdx', plan);
    for (const [name, data] of Object.entries(extremeProjects[id] ?? {})) {
      mkdirSync(join(root, 'accounts', id, 'opportunities'), { recursive: true });
      write(`opportunities/${name}.mdx`, data);
    }
    for (const [n, visit] of (extremeVisits[id] ?? []).entries())
      write(`visits/${(visit as { date: string }).date}-visit-${n}.mdx`, visit);
  }
}
