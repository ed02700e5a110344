import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'zod';
import type { account } from '../../src/schemas/account.ts';
import { modelsOf, scorecardText } from './models.ts';
import { opportunityText } from './opportunities.ts';
import { type Person, peopleOf, personId, personName, type Staff, stakeholderOf, teamOf } from './people.ts';
import { between, dayIn, filled, pick, type Random, randomFrom, type Slots, some } from './random.ts';
import { visitDays, visitText } from './visits.ts';
import * as words from './words.ts';

/** The day on which the benchmark's plans are read. */
export const benchDay = '2026-11-20';

/** Units of one customer: one seat, three units below it, two below each of them. */
const family = words.units.length;

type Frontmatter = z.input<typeof account>;

export const benchId = (index: number): string => `account-${String(index + 1).padStart(4, '0')}`;
export const benchFile = (index: number): string => `accounts/${benchId(index)}/account.mdx`;

/** Writes the plans of `count` accounts, their visits and their deals below a root. The same count gives the same bytes; no two files have the same text. */
export function writeWorkspace(root: string, count: number): void {
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  // A playbook of its own, with no more than the plans refer to: the project's is the same for one account and for a thousand.
  write('content/playbook/scorecards/customer-value.mdx', scorecardText());
  for (let index = 0; index < count; index += 1) {
    const { plan, visits, deal } = accountTexts(index);
    write(benchFile(index), plan);
    write(`accounts/${benchId(index)}/opportunities/expansion.mdx`, deal);
    for (const { day, text } of visits) write(`accounts/${benchId(index)}/visits/${day}-review.mdx`, text);
  }
}

/** Changes the text of one plan, by one paragraph at its end. */
export const editPlan = (root: string, index: number): void =>
  appendFileSync(join(root, benchFile(index)), '\n补充：11 月 20 日电话确认，满负荷测试改在周六进行，其余安排不变。\n');

interface AccountTexts {
  plan: string;
  visits: { day: string; text: string }[];
  deal: string;
}

/** A plan with 12 people, 12 sections of about 500 characters, 5 factors and the models that such an account has; its visits, none to three; and a deal with its project plan. */
export function accountTexts(index: number): AccountTexts {
  const random = randomFrom(index + 1);
  const customer = customerOf(index);
  const people = peopleOf(random);
  const staff = staffOf(customer.team);
  const slots = slotsFor(random, customer.name, people, staff);
  const data = {
    ...frontmatter(index, random, customer, people, staff, slots),
    ...modelsOf(index, random, staff, people, slots),
  };
  const ofDeal = randomFrom(800_000 + index);
  const body = words.sections.map((section) => sectionText(section, random, slots));
  return {
    deal: opportunityText(index, ofDeal, staff, slotsFor(ofDeal, customer.name, people, staff)),
    plan: `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body.join('\n\n')}\n`,
    visits: visitDays(index).map((day, at) => {
      // Of its own, so that the plans are the same whatever the visits say.
      const own = randomFrom(700_000 + index * 10 + at);
      return { day, text: visitText(day, own, staff, slotsFor(own, customer.name, people, staff)) };
    }),
  };
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

const staffOf = (team: number): Staff[] => {
  const random = randomFrom(500_000 + team);
  const code = String(team + 1).padStart(3, '0');
  return (['account-manager', 'technical', 'business'] as const).map((role) => ({
    id: `${role}-${code}`,
    name: personName(random),
    function: role,
  }));
};

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
  staff: readonly Staff[],
  slots: Slots,
): Frontmatter {
  const { name, shortName, city, industry, unit } = customer;
  const seat = index - unit;
  const parent = unit === 0 ? null : unit <= 3 ? seat : seat + Math.ceil((unit - 3) / 2);
  const [manager, engineer] = staff as [Staff, Staff];
  return {
    name,
    shortName,
    industry,
    location: city,
    owner: manager.id,
    updated: dayIn(random, between(random, 8, 10)),
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
    stakeholders: people.map((person, at) => stakeholderOf(person, at, random, slots)),
    team: teamOf(staff),
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
      due: at === 0 ? dayIn(random, 10) : `2027-0${at}-15`,
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
