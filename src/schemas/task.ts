import { z } from 'zod';
import { doc } from '../doc.ts';
import { amount, date, id, reference, text } from './base.ts';

/**
 * The work breakdown structure [PM]: tasks inside tasks; codes 1, 1.1, 1.1.1 follow from the place. What holds tasks is a group: its dates, costs and
 * people are those of what it holds.
 */
export const dependencyKinds = ['FS', 'SS', 'FF', 'SF'] as const;

/** `a`, `a SS`, `a FF+2d`, `a SF-1d`: predecessor, kind of dependency (FS where none is written), lag in working days. */
export const dependencyPattern =
  /^\s*([a-z0-9]+(?:-[a-z0-9]+)*)(?:\s+(FS|SS|FF|SF)(?:\s*([+-])\s*(\d{1,4}(?:\.\d{1,2})?)\s*d)?)?\s*$/;

const days = z.number().min(0).max(2000);

export const estimate = z.strictObject({
  o: days.meta(doc('Optimistic, in working days.', '乐观估计（工作日）。')),
  m: days.meta(doc('Most likely, in working days.', '最可能估计（工作日）。')),
  p: days.meta(doc('Pessimistic, in working days.', '悲观估计（工作日）。')),
});

const people = (en: string, zh: string) => z.array(reference).max(20).default([]).meta(doc(en, zh));

/** Who answers for a task, does it, is asked, is told; ids of team members or stakeholders. */
export const raci = z.strictObject({
  accountable: people('Who answers for it: exactly one.', '负责人（A）：有且只有一位。'),
  responsible: people(
    'Who does it: at least one; the accountable may be one of them.',
    '执行人（R）：至少一位；负责人也可以同时执行。',
  ),
  consulted: people('Who is asked before.', '征询（C）：事前征求意见的人。'),
  informed: people('Who is told after.', '知会（I）：事后告知的人。'),
});

export const taskResource = z.strictObject({
  resource: reference.meta(
    doc('Id of a team member or of an entry of resources.', '我方成员或 resources 中条目的 id。'),
  ),
  units: z
    .number()
    .min(0.01)
    .max(1000)
    .default(1)
    .meta(
      doc(
        'Of a person the share of the day, 1 = full time; of material the quantity.',
        '人员为每天投入的比例，1 为全天；物料为数量。',
      ),
    ),
});

const plain = {
  id: id.meta(doc('Short name, unique in the plan.', '短名，计划内唯一。')),
  name: text(120).meta(doc('What is done.', '任务名称。')),
  owner: reference.optional().meta(doc('Id of the team member who does it.', '负责人：team 中的 id。')),
  duration: days.optional().meta(doc('Duration in working days.', '工期（工作日）。')),
  estimate: estimate.optional().meta(doc('Three-point estimate instead of the duration.', '三点估算，代替 duration。')),
  after: z
    .array(
      z
        .string()
        .max(120)
        .refine((value) => dependencyPattern.test(value), { params: { id: 'bad-dependency' } }),
    )
    .max(60)
    .default([])
    .meta(
      doc(
        'What it depends on: "a", "a SS", "a FF+2d", "a SF-1d"; without a kind FS, lag in working days.',
        '前置任务："a"、"a SS"、"a FF+2d"、"a SF-1d"；不写类型即 FS，时距以工作日计。',
      ),
    ),
  startNoEarlier: date.optional().meta(doc('Does not begin before this day.', '不早于此日开始。')),
  deadline: date.optional().meta(doc('Deadline: has to be finished by this day.', '期限：到这一天为止须完成。')),
  milestone: z.boolean().default(false).meta(doc('An event without duration.', '里程碑：没有工期的事件。')),
  started: date.optional().meta(doc('Day on which it was begun.', '实际开始日期。')),
  done: date.optional().meta(doc('Day on which it was finished.', '实际完成日期。')),
  remaining: days
    .optional()
    .meta(
      doc('Working days still to go after asOf, of a task that was begun.', '已开始的任务在 asOf 之后还需多少工作日。'),
    ),
  cost: amount
    .optional()
    .meta(
      doc(
        "Fixed cost, in the site's currency; people and material come on top.",
        '固定费用，以站点货币计；人员与物料另计。',
      ),
    ),
  resources: z.array(taskResource).max(20).default([]).meta(doc('Who and what it takes.', '投入的人员与物料。')),
  raci: raci.optional().meta(doc('Who answers for it, does it, is asked, is told.', '责任分配（RACI）。')),
  measure: reference.optional().meta(doc('Id of the OGSM measure that it serves.', '所服务的 OGSM 衡量指标的 id。')),
};

/** How many tasks a plan may hold in all; a larger project is several. */
export const mostTasks = 2000;

const alone = z.strictObject(plain);
export type Task = z.output<typeof alone> & { tasks: Task[] };
export type WrittenTask = z.input<typeof alone> & { tasks?: WrittenTask[] | undefined };

export const task: z.ZodType<Task, WrittenTask> = z.strictObject({
  ...plain,
  get tasks() {
    return z
      .array(task)
      .max(mostTasks)
      .default([])
      .meta(doc('Tasks inside it; then it is a group.', '下级任务；有下级的即为任务组。'));
  },
});
export type DependencyKind = (typeof dependencyKinds)[number];
export type Raci = z.output<typeof raci>;
export type RaciKey = keyof Raci;
