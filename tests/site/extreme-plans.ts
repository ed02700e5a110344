import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Plans that the schema allows and nobody would write: each must still print on one page. By account id. */
const chinese = '客户要求分期验收并由我方承担迁移风险，';
const english = 'The customer wants staged acceptance and leaves the risk of migration with us; ';
const words = (language: string, length: number): string =>
  (language === 'en' ? english : chinese).repeat(20).slice(0, length).trim();
const times = <Item>(count: number, make: (n: number) => Item): Item[] =>
  Array.from({ length: count }, (_, n) => make(n));
const pick = <Item>(items: readonly Item[], n: number): Item => items[n % items.length] as Item;

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
  team: [{ id: 'me', name: words(lang, 80), function: 'account-manager' }],
  spend,
  stakeholders: people(60, lang, 80, (n) => (n === 0 ? null : Math.floor((n - 1) / 3))),
  factors: factors(24, lang, 200, false),
  actions: actions(40, lang, 200),
});
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
    stakeholders: people(14, 'en', 80, () => null).map((person) => ({ ...person, title: unbroken, name: unbroken })),
    factors: factors(12, 'en', 200, false).map((factor) => ({ ...factor, text: 'w'.repeat(200) })),
    actions: actions(15, 'en', 200).map((action) => ({ ...action, text: 'w'.repeat(200) })),
  },
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

/** Writes the plans as a workspace; the one member of each team is called as the account, since an id has one name everywhere. */
export function writeExtremePlans(root: string): void {
  for (const [id, plan] of Object.entries(extremePlans)) {
    mkdirSync(join(root, 'accounts', id), { recursive: true });
    const keys = Object.entries(plan).map(
      ([key, value]) => `${key}: ${JSON.stringify(value).replaceAll('"me"', `"${id}"`)}`,
    );
    writeFileSync(join(root, 'accounts', id, 'account.mdx'), `---\n${keys.join('\n')}\n---\n\n正文。\n`);
  }
}
