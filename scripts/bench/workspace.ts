import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'zod';
import type { account } from '../../src/schemas/account.ts';
import * as words from './words.ts';

/** The day on which the benchmark's plans are read. */
export const benchDay = '2026-11-20';

/** Units of one customer: one seat, three units below it, two below each of them. */
const family = words.units.length;

type Random = () => number;
type Frontmatter = z.input<typeof account>;

export const benchId = (index: number): string => `account-${String(index + 1).padStart(4, '0')}`;
export const benchFile = (index: number): string => `accounts/${benchId(index)}/account.mdx`;

/** Writes the plans of `count` accounts below a root. The same count gives the same bytes; no two plans have the same text. */
export function writeWorkspace(root: string, count: number): void {
  for (let index = 0; index < count; index += 1) {
    mkdirSync(join(root, 'accounts', benchId(index)), { recursive: true });
    writeFileSync(join(root, benchFile(index)), planText(index));
  }
}

/** Changes the text of one plan, by one paragraph at its end. */
export const editPlan = (root: string, index: number): void =>
  appendFileSync(join(root, benchFile(index)), '\n补充：11 月 20 日电话确认，满负荷测试改在周六进行，其余安排不变。\n');

/** A plan with 12 people, 12 sections of about 500 characters and 5 factors. */
export function planText(index: number): string {
  const random = randomFrom(index + 1);
  const customer = customerOf(index);
  const people = peopleOf(random);
  const staff = staffOf(customer.team);
  const slots = slotsFor(random, customer.name, people, staff);
  const data = frontmatter(index, random, customer, people, staff, slots);
  const body = words.sections.map((section) => sectionText(section, random, slots));
  return `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body.join('\n\n')}\n`;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
const between = (random: Random, low: number, high: number): number => low + Math.floor(random() * (high - low + 1));

/** `count` different items, in the order of the list. */
function some<Item>(random: Random, items: readonly Item[], count: number): Item[] {
  const left = items.map((_, at) => at);
  while (left.length > count) left.splice(Math.floor(random() * left.length), 1);
  return left.map((at) => items[at] as Item);
}

interface Customer {
  name: string;
  shortName: string;
  city: string;
  industry: string;
  /** Number of the sales team that looks after all units of this customer. */
  team: number;
  /** Place among the units. */
  unit: number;
}

function customerOf(index: number): Customer {
  const number = Math.floor(index / family);
  const unit = index % family;
  const random = randomFrom(900_000 + number);
  const { name: industry, kind } = pick(random, words.industries);
  const city = words.cities[(number + unit) % words.cities.length] as string;
  const round = Math.floor(number / words.brands.length);
  const brand = `${words.brands[number % words.brands.length]}${round === 0 ? '' : round + 1}`;
  const unitName = words.units[unit] as string;
  return { name: `${brand}${kind}${unitName}`, shortName: `${brand}${unitName}`, city, industry, team: number, unit };
}

interface Person {
  name: string;
  title: string;
  department: string;
}

const peopleOf = (random: Random): Person[] =>
  words.positions.map(([title, department]) => ({ name: personName(random), title, department }));

const personName = (random: Random): string => pick(random, words.surnames) + pick(random, words.givenNames);

/** Account manager, engineer and business manager of a team. */
const staffOf = (
  team: number,
): { id: string; name: string; function: 'account-manager' | 'technical' | 'business' }[] => {
  const random = randomFrom(500_000 + team);
  const code = String(team + 1).padStart(3, '0');
  return (['account-manager', 'technical', 'business'] as const).map((role) => ({
    id: `${role}-${code}`,
    name: personName(random),
    function: role,
  }));
};

type Slots = Record<string, () => string>;

function slotsFor(random: Random, name: string, people: readonly Person[], staff: readonly { name: string }[]): Slots {
  const number = (low: number, high: number) => () => String(between(random, low, high));
  return {
    name: () => name,
    person: () => pick(random, people).name,
    dept: () => pick(random, people).department,
    us: () => pick(random, staff).name,
    city: () => pick(random, words.cities),
    product: () => pick(random, words.products),
    rival: () => pick(random, words.rivals)[1],
    month: () => `明年 ${between(random, 1, 12)} 月`,
    past: () => `今年 ${between(random, 1, 10)} 月`,
    percent: () => ` ${between(random, 3, 48)}%`,
    days: () => ` ${between(random, 5, 90)} `,
    months: () => ` ${between(random, 6, 36)} `,
    year: number(2012, 2022),
    money: number(40, 4800),
    count: number(6, 180),
  };
}

const filled = (template: string, slots: Slots): string =>
  template.replace(/\{(\w+)\}/g, (_, key: string) => (slots[key] as () => string)());

function sectionText({ title, block, sentences }: words.Section, random: Random, slots: Slots): string {
  const common = some(random, words.common, 6);
  const say = (...lines: (string | undefined)[]): string => lines.map((line) => filled(line ?? '', slots)).join('');
  const [a, b, c, d, e] = sentences;
  const parts = [
    `## ${title}`,
    say(a, common[0], b),
    say(c, common[1], common[4]),
    blockText(block, random, slots),
    say(d, common[2], common[5], e, common[3]),
  ];
  return parts.join('\n\n');
}

function blockText(kind: words.Block, random: Random, slots: Slots): string {
  const { items, head, rows, callouts } = words.blocks;
  if (kind === 'callout') {
    const { kind: type, title, text } = pick(random, callouts);
    return `<Callout kind="${type}" title="${title}">\n\n${filled(text, slots)}\n\n</Callout>`;
  }
  if (kind === 'table')
    return [head, '--- | --- | --- | ---', ...some(random, rows, 4)]
      .map((row) => `| ${filled(row, slots)} |`)
      .join('\n');
  return some(random, items, 4)
    .map((item, at) => `${kind === 'steps' ? `${at + 1}.` : '-'} ${filled(item, slots)}`)
    .join('\n');
}

function frontmatter(
  index: number,
  random: Random,
  customer: Customer,
  people: readonly Person[],
  staff: ReturnType<typeof staffOf>,
  slots: Slots,
): Frontmatter {
  const { name, shortName, city, industry, unit } = customer;
  const seat = index - unit;
  const parent = unit === 0 ? null : unit <= 3 ? seat : seat + Math.ceil((unit - 3) / 2);
  const [manager, engineer] = staff as [(typeof staff)[number], (typeof staff)[number]];
  const day = (month: number): string =>
    `2026-${String(month).padStart(2, '0')}-${String(between(random, 1, 28)).padStart(2, '0')}`;
  return {
    name,
    shortName,
    industry,
    location: city,
    owner: manager.id,
    updated: day(between(random, 8, 10)),
    summary: filled('{product}扩容由{dept}立项，我方已进入最后三家；{month}前取得书面测试结论。', slots),
    ...(parent === null ? {} : { parent: benchId(parent) }),
    unit: 'dmu',
    mode: pick(random, ['relation', 'transaction']),
    lifecycle: pick(random, ['target', 'prospect', 'customer', 'loyal']),
    objective: filled('{month}前签订{product}框架，首年订单不少于 {money} 万元。', slots),
    spend: spendOf(random),
    screening: {
      size: pick(random, ['large', 'medium', 'small']),
      contribution: ['revenue'],
      coverage: 'outside',
      relationship: pick(random, ['good', 'fair', 'poor']),
      horizon: pick(random, ['near', 'mid', 'far']),
    },
    stakeholders: people.map((person, at) => stakeholderOf(person, at, random, slots, day(between(random, 8, 10)))),
    team: staff.map(({ id, name: own, function: role }) => ({ id, name: own, function: role })),
    factors: words.factors.map(([id, text, kind, control, priority]) => ({
      id,
      text: filled(text, slots),
      kind,
      control,
      priority,
      measures: filled('{us}在{month}前与{dept}核对一次，并写入方案附件。', slots),
    })),
    actions: words.actions.map(([id, text, way, factor, commitment], at) => ({
      id,
      text: filled(text, slots),
      way,
      factor,
      stakeholders: [personId(at + 3), personId(at + 5)],
      owner: at % 2 === 0 ? manager.id : engineer.id,
      commitment,
      due: at === 0 ? day(10) : `2027-0${at}-15`,
      ...(at === 0
        ? { done: '2026-10-30', assessment: filled('{person}确认容量曲线，{product}列入明年计划。', slots) }
        : {}),
    })),
    competitors: some(random, words.rivals, 2).map(([id, rival]) => ({
      id,
      name: rival,
      strengths: ['熟悉现网环境'],
      weaknesses: ['接口封闭，接入另收费'],
      expectedPrice: between(random, 80, 900) * 10_000,
    })),
  };
}

const personId = (at: number): string => `person-${at + 1}`;

function stakeholderOf(
  { name, title, department }: Person,
  at: number,
  random: Random,
  slots: Slots,
  asOf: string,
): NonNullable<Frontmatter['stakeholders']>[number] {
  const superior = words.positions[at]?.[2] ?? null;
  const role = at === 0 || at === 2 ? 'approver' : at === 1 ? 'decider' : at < 9 ? 'evaluator' : 'user';
  const relation =
    at === 9
      ? 'champion'
      : at === 6
        ? 'opponent'
        : pick(random, ['supporter', 'supporter', 'neutral', 'nonsupporter'] as const);
  const influence =
    at === 2
      ? ['economic' as const]
      : at === 9
        ? ['coach' as const, 'user' as const]
        : at > 9
          ? ['user' as const]
          : at > 2
            ? ['technical' as const]
            : [];
  return {
    id: personId(at),
    name,
    title,
    department,
    keyDepartment: at > 2 && at < 8,
    ...(superior === null ? {} : { reportsTo: personId(superior) }),
    role,
    style: pick(random, ['driver', 'amiable', 'analytical', 'expressive'] as const),
    relation: at < 3 ? pick(random, ['supporter', 'neutral'] as const) : relation,
    contact: pick(random, ['brief', 'repeated', 'deep'] as const),
    circle: at < 3 ? 'decision' : at < 7 ? 'inner' : 'outside',
    buyingInfluences: influence,
    asOf,
    note: filled('关心{product}的运行数据，希望{month}前看到结论。', slots),
  };
}

function spendOf(random: Random): NonNullable<Frontmatter['spend']> {
  const base = between(random, 60, 900) * 10_000;
  const share = random() * 0.7;
  return [2022, 2023, 2024, 2025].map((year, at) => {
    const buyingPower = Math.round((base * (1 + at * 0.08)) / 10_000) * 10_000;
    return {
      year,
      buyingPower,
      ourSales: Math.round((buyingPower * share) / 10_000) * 10_000,
      source: '信息技术部访谈，与公开中标公告核对',
      asOf: `${year + 1}-03-15`,
    };
  });
}
