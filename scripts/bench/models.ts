import { stringify } from 'yaml';
import type { z } from 'zod';
import type { account } from '../../src/schemas/account.ts';
import type { scorecardPage } from '../../src/schemas/playbook.ts';
import { type replaceability, replaceabilityQuestions } from '../../src/schemas/relationship.ts';
import { type Person, personId, type Staff } from './people.ts';
import { between, dayIn, filled, pick, type Random, type Slots, some } from './random.ts';
import * as words from './words.ts';

type Frontmatter = z.input<typeof account>;

/**
 * The models of account development in the proportions of a portfolio that is worked with: information, projects, needs and the decision process in every
 * plan; scorecards in one of five, the eight questions and an organised relation in one of three, a crisis in one of ten.
 */
export function modelsOf(
  index: number,
  random: Random,
  staff: readonly Staff[],
  people: readonly Person[],
  slots: Slots,
): Partial<Frontmatter> {
  const say = (template: string): string => filled(template, slots);
  const by = (at: number): string => (staff[at % staff.length] as Staff).id;
  return {
    keyPersonPlans: [1, 6].map((at) => ({
      id: `plan-${at}`,
      stakeholder: personId(at),
      ...(at === 6
        ? { from: 'opponent' as const, to: 'neutral' as const }
        : {
            from: 'neutral' as const,
            to: 'supporter' as const,
            done: '2026-10-30',
            result: say('{person}认可测试方法，态度转好。'),
          }),
      priority: at === 6 ? ('high' as const) : ('medium' as const),
      activities: some(random, words.activities, 3).map(say),
      people: [by(at)],
      due: at === 6 ? '2027-01-22' : '2026-10-31',
    })),
    flags: [
      {
        id: 'danger',
        kind: 'red-flag',
        text: say(pick(random, words.dangers)),
        stakeholder: personId(6),
        asOf: dayIn(random, 10),
        measure: say(pick(random, words.activities)),
      },
      { id: 'edge', kind: 'strength', text: say(pick(random, words.edges)), asOf: dayIn(random, 10) },
    ],
    information: words.information.map(([id, level, about, topic], at) => ({
      id,
      level,
      about,
      topic,
      known: at < 6 ? 'yes' : pick(random, ['yes', 'assumed', 'assumed', 'no'] as const),
      text: say(pick(random, words.learnt)),
      channel: (people[at % people.length] as Person).title,
      asOf: dayIn(random, 9),
      by: by(at),
    })),
    projects: [
      {
        id: 'main',
        name: say('{product}扩容'),
        budget: between(random, 80, 2400) * 10_000,
        moneySource: '年度信息化预算',
        start: '2026-09-01',
        purchase: `2027-0${between(random, 2, 9)}-15`,
        competitiveness: between(random, 2, 5),
      },
    ],
    needs: (['product', 'service', 'delivery'] as const).map((kind, at) => ({
      id: kind,
      kind,
      text: say(words.needs[at] as string),
      stakeholder: personId(at + 3),
      project: 'main',
    })),
    decisionProcess: {
      money: '年度信息化预算，副总经理批准',
      steps: words.steps.map((text, at) => ({
        text,
        stakeholders: [personId(at), personId(at + 3)],
        due: at === 0 ? '2026-10-30' : `2027-0${at}-20`,
        ...(at === 0 ? { done: '2026-10-28' } : {}),
      })),
    },
    salesObjective: {
      what: say('{product}框架，首年订单'),
      amount: between(random, 80, 2400) * 10_000,
      by: '2027-06-30',
      to: '信息技术部',
      funnel: pick(random, ['prospect', 'qualify', 'cover-the-bases', 'close'] as const),
    },
    swot: {
      opportunities: some(random, words.opportunities, 2).map(say),
      threats: some(random, words.threats, 2).map(say),
    },
    sellerStage: {
      stage: pick(random, ['none', 'price', 'product', 'solution'] as const),
      wanted: 'solution',
      evidence: 'assumed',
      asOf: dayIn(random, 9),
    },
    services: [
      {
        id: 'report',
        audience: 'decider',
        text: say('每季度一份{product}运行报告'),
        owner: by(0),
        stakeholders: [personId(1)],
        due: '2026-12-18',
      },
    ],
    ...(index % 5 === 0 ? { scorecard: [2025, 2026].map((year) => scoring(`${year}-10-15`, random, say)) } : {}),
    ...(index % 3 === 0
      ? {
          replaceability: [2024, 2025, 2026].map((year, at) => answers(`${year}-10-20`, at, random)),
          organisedRelations: [
            { kind: 'support' as const, text: say('{city}备件库与驻场工程师'), since: '2025-03-01' },
          ],
        }
      : {}),
    ...(index % 4 === 0
      ? {
          satisfaction: [
            {
              date: dayIn(random, 10),
              score: between(random, 62, 97),
              n: between(random, 12, 240),
              about: say('{product}运行与维修'),
            },
          ],
        }
      : {}),
    ...(index % 10 === 0
      ? {
          crises: [
            {
              id: 'outage',
              event: say('{product}停机 3 小时'),
              date: '2026-06-11',
              severity: 'medium' as const,
              affected: [personId(6), personId(10)],
              firstResponseHours: 1,
              owner: by(1),
              measures: say('当天更换部件，三日内向{dept}交根因报告。'),
              result: '复测通过。',
              lesson: '值班交接须双人签字。',
              closed: '2026-07-03',
            },
          ],
        }
      : {}),
  };
}

const scoring = (
  asOf: string,
  random: Random,
  say: (template: string) => string,
): NonNullable<Frontmatter['scorecard']>[number] => ({
  asOf,
  scores: words.criteria.map(([criterion]) => ({
    criterion,
    score: between(random, 0, 5),
    evidence: say(pick(random, words.learnt)),
  })),
});

/** Grows a little with each asking. */
const answers = (asOf: string, asked: number, random: Random): z.input<typeof replaceability> => ({
  asOf,
  ...Object.fromEntries(replaceabilityQuestions.map((question) => [question, random() < 0.3 + asked * 0.15])),
});

/** The page of the playbook that the scorings refer to. */
export function scorecardText(): string {
  const data: z.input<typeof scorecardPage> = {
    title: '客户价值评分表',
    titleEn: 'Customer value scorecard',
    summary: '判断一家客户值得投入多少。',
    purpose: 'customer-value',
    criteria: words.criteria.map(([id, title, titleEn, weight]) => ({
      id,
      title,
      titleEn,
      group: '客户价值',
      groupEn: 'Customer value',
      weight,
    })),
  };
  return `---\n${stringify(data, { lineWidth: 0 })}---\n\n每半年打一次分，没有依据就空着。\n`;
}
