import type { z } from 'zod';
import type { Finding } from '../problem.ts';
import { account } from '../schemas/account.ts';
import { opportunity } from '../schemas/opportunity.ts';
import { ourPeople } from '../schemas/our-people.ts';
import { type PlaybookKind, playbookSchemas } from '../schemas/playbook.ts';
import { type Stakeholder, stakeholder } from '../schemas/stakeholder.ts';
import { type VisitData, visit } from '../schemas/visit.ts';
import { defaultSettings, type Settings } from '../settings.ts';
import type { CheckInput } from './check.ts';
import type { Opportunity, Plan, Visit, Workspace } from './plan.ts';
import { type PlaybookPage, playbookOf } from './playbook/playbook.ts';
import { buildTree } from './value/customer-tree.ts';

/** For tests: plans and people that say only what a test is about, and the worked example of the training. */
export const today = '2026-11-21';

export type Written = Partial<z.input<typeof account>>;

/** What a plan must say at least. */
export const least = {
  name: '华北银行',
  industry: '金融',
  owner: 'chen-jing',
  updated: '2026-11-16',
  summary: '先争取信息部。',
  unit: 'dmu',
  mode: 'relation',
  lifecycle: 'customer',
  team: [{ id: 'chen-jing', name: '陈静', function: 'account-manager' }],
} as const satisfies z.input<typeof account>;

export function planOf(id: string, written: Written = {}, body: Partial<Plan['body']> = {}): Plan {
  return {
    id,
    file: `accounts/${id}/account.mdx`,
    data: account.parse({ ...least, ...written }),
    body: { pieces: [], headings: [], files: [], mentions: [], ...body },
  };
}

export const personOf = (id: string, written: Partial<z.input<typeof stakeholder>> = {}): Stakeholder =>
  stakeholder.parse({ id, title: id, ...written });

/** A visit that says only what a test is about; `id` begins with its date. */
export const visitOf = (account: string, id: string, written: Partial<z.input<typeof visit>> = {}): Visit => ({
  id,
  account,
  file: `accounts/${account}/visits/${id}.mdx`,
  data: visit.parse({
    date: id.slice(0, 10),
    ours: ['chen-jing'],
    objective: '了解预算',
    ...written,
  }) satisfies VisitData,
  body: { pieces: [], headings: [], files: [], mentions: [] },
});

/** An opportunity that says only what a test is about. */
export const opportunityOf = (
  account: string,
  id: string,
  written: Partial<z.input<typeof opportunity>> = {},
): Opportunity => ({
  id,
  account,
  file: `accounts/${account}/opportunities/${id}.mdx`,
  data: opportunity.parse({
    name: id,
    owner: 'chen-jing',
    updated: '2026-11-16',
    summary: '先见到决策者。',
    value: 3_000_000,
    closing: '2027-03-31',
    stage: 'project-sale-contact',
    ...written,
  }),
  body: { pieces: [], headings: [], files: [], mentions: [] },
});

/** A page of the playbook that says only what a test is about. */
export const pageOf = <Kind extends PlaybookKind>(
  kind: Kind,
  id: string,
  written: object = {},
  body: Partial<Plan['body']> = {},
): PlaybookPage<Kind> => ({
  id,
  kind,
  file: `content/playbook/${kind}/${id}.mdx`,
  data: playbookSchemas[kind].parse({
    title: id,
    titleEn: id,
    summary: id,
    ...leastOfPages[kind],
    ...written,
  }) as PlaybookPage<Kind>['data'],
  body: { pieces: [], headings: [], files: [], mentions: [], ...body },
});

/** What a page of each kind must say at least. */
const leastOfPages: Record<PlaybookKind, object> = {
  pipelines: { stages: ['lead'] },
  stages: { goal: '目标', milestone: '里程碑', tasks: ['任务'], criteria: [{ id: 'done', text: '已证实' }] },
  tools: {},
  questions: { questions: [{ group: '背景', text: '多少台？' }] },
  styles: { style: 'driver', signs: ['快'], dos: ['给结论'], donts: ['绕弯'] },
  guides: {},
  roles: { duties: ['负责结果'] },
  curriculum: { courses: [{ id: 'overview', day: 1, title: '总览', titleEn: 'Overview', text: '总览' }] },
  scorecards: {
    purpose: 'customer-value',
    criteria: [{ id: 'sales', title: '销售额', titleEn: 'Sales', group: '当前', groupEn: 'Current', weight: 1 }],
  },
};

export function workspaceOf(
  plans: readonly Plan[],
  settings: Settings = defaultSettings,
  day = today,
  rest: Partial<
    Pick<
      Workspace,
      'visits' | 'opportunities' | 'playbook' | 'people' | 'bids' | 'chapters' | 'library' | 'attachments'
    >
  > = {},
): Workspace {
  const sorted = plans.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    plans: sorted,
    byId: new Map(sorted.map((plan) => [plan.id, plan])),
    tree: buildTree(sorted),
    visits: new Map(),
    opportunities: new Map(),
    bids: [],
    chapters: new Map(),
    library: new Map(),
    attachments: new Map(),
    playbook: playbookOf([]),
    people: ourPeople.parse({}),
    settings,
    today: day,
    ...rest,
  };
}

/** What the rules of a whole workspace are given, where every file was read whole. */
export const inputOf = (workspace: Workspace, rest: Partial<CheckInput> = {}): CheckInput => ({
  workspace,
  accountIds: workspace.plans.map((plan) => plan.id),
  pageIds: workspace.playbook.pages.map((page) => page.id),
  partial: [],
  partialVisits: [],
  partialOpportunities: [],
  partialPages: [],
  opportunityIds: [...workspace.opportunities.values()].flat(),
  chapterIds: [...workspace.chapters.values()].flat(),
  libraryIds: [...workspace.library.keys()],
  partialBids: [],
  partialChapters: [],
  partialLibrary: [],
  ...rest,
});

export const planIn = (workspace: Workspace, id: string): Plan => workspace.byId.get(id) as Plan;

/** A year of spend, in thousands. */
export const year = (of: number, buyingPower: number | undefined, ourSales: number) => ({
  year: of,
  ...(buyingPower === undefined ? {} : { buyingPower: buyingPower * 1000 }),
  ourSales: ourSales * 1000,
  source: '年报',
  asOf: '2026-03-01',
});

/** Findings as `id path/of/it`. */
export const shown = (findings: readonly Finding[]): string[] =>
  findings.map(({ id, at }) => ('path' in at ? `${id} ${at.path.join('/')}` : `${id} ${at.line}:${at.column}`));

/** The ten people of the training's example [KAD B1] and the signs that it prints under their titles. */
export const example: readonly { person: Stakeholder; signs: string }[] = [
  [
    'senior-vp',
    '高级副总裁',
    undefined,
    'A D = 0',
    { role: 'approver', style: 'driver', relation: 'neutral', contact: 'none' },
  ],
  [
    'marketing-director',
    '市场总监',
    'senior-vp',
    'E K - 1',
    { role: 'evaluator', style: 'amiable', relation: 'nonsupporter', contact: 'brief' },
  ],
  ['production-director', '生产总监', 'senior-vp', '', {}],
  [
    'information-director',
    '信息服务总监',
    'senior-vp',
    'D A + 0',
    { role: 'decider', style: 'analytical', relation: 'supporter', contact: 'none' },
  ],
  [
    'sales-manager',
    '销售经理',
    'marketing-director',
    'U K = 1',
    { role: 'user', style: 'amiable', relation: 'neutral', contact: 'brief' },
  ],
  [
    'marketing-manager',
    '市场经理',
    'marketing-director',
    'U A - 0',
    { role: 'user', style: 'analytical', relation: 'nonsupporter', contact: 'none' },
  ],
  [
    'systems-manager',
    '系统经理',
    'information-director',
    'U E * N',
    { role: 'user', style: 'expressive', relation: 'champion', contact: 'repeated' },
  ],
  [
    'operations-manager',
    '运行经理',
    'information-director',
    'E A + F',
    { role: 'evaluator', style: 'analytical', relation: 'supporter', contact: 'deep' },
  ],
  ['production-manager', '生产经理', 'production-director', '', {}],
  ['rd-manager', '研发经理', 'production-director', '', {}],
].map((row) => {
  const [id, title, reportsTo, signs, analysis] = row as [string, string, string | undefined, string, object];
  return {
    person: personOf(id, { title, ...(reportsTo ? { reportsTo } : {}), keyDepartment: signs !== '', ...analysis }),
    signs,
  };
});
