import { z } from 'zod';
import { doc } from '../doc.ts';
import { amount, date, reference, text } from './base.ts';

/** Charter, organisation and kick-off of a project [PM]: what it is for, who may decide, how the team works. */
export const organisationKinds = ['functional', 'matrix', 'projectised'] as const;

const lines = (max: number, en: string, zh: string) => z.array(text(200)).max(max).default([]).meta(doc(en, zh));

export const charter = z.strictObject({
  purpose: text(300).meta(
    doc('What the project is for: the reason in one or two sentences.', '项目目的：为什么做，一两句话。'),
  ),
  objectives: lines(12, 'What will be reached, measurable.', '项目目标：要达到什么，能衡量。'),
  scopeIn: lines(20, 'What belongs to the project.', '范围之内。'),
  scopeOut: lines(20, 'What does not belong to it.', '范围之外。'),
  deliverables: lines(20, 'What is handed over.', '交付物。'),
  milestones: z
    .array(
      z.strictObject({
        text: text(120).meta(doc('The event.', '里程碑事件。')),
        date: date.meta(doc('Day by which it is promised.', '承诺的日期。')),
        task: reference
          .optional()
          .meta(
            doc(
              'Id of the task that reaches it; the plan is held against the date.',
              '达成它的任务的 id；计划与日期对照。',
            ),
          ),
      }),
    )
    .max(20)
    .default([])
    .meta(doc('Milestones promised.', '承诺的里程碑。')),
  successCriteria: lines(12, 'By what success is judged.', '成功标准。'),
  sponsor: text(80).optional().meta(doc('Sponsor: who answers for the project.', '发起人：为项目负责的领导。')),
  manager: reference.optional().meta(doc('Id of the project manager in our team.', '项目经理：team 中的 id。')),
  authority: text(300).optional().meta(doc('What the manager may decide alone.', '项目经理的权限。')),
  budget: amount.optional().meta(doc("Budget of the project, in the site's currency.", '项目预算，以站点货币计。')),
  assumptions: lines(12, 'What is taken for granted.', '假设条件。'),
  constraints: lines(12, 'What limits the project.', '制约因素。'),
});

export const organisation = z.strictObject({
  kind: z
    .enum(organisationKinds)
    .meta(
      doc(
        'functional: within one department; matrix: people have two bosses; projectised: a team of its own.',
        'functional 职能型；matrix 矩阵型；projectised 项目型。',
      ),
    ),
  roles: z
    .array(
      z.strictObject({
        role: text(60).meta(doc('Role in the project.', '项目中的角色。')),
        person: reference.meta(doc('Id of the team member or stakeholder.', '我方成员或客户方人员的 id。')),
        reportsTo: reference
          .optional()
          .meta(doc('Id of the person whom this role reports to in the project.', '在项目中向谁汇报：人员的 id。')),
        duties: text(200).optional().meta(doc('What the role answers for.', '职责。')),
      }),
    )
    .max(40)
    .default([])
    .meta(doc('Roles of the project.', '项目角色。')),
});

export const kickOff = z.strictObject({
  date: date.meta(doc('Day of the kick-off meeting.', '启动会日期。')),
  place: text(80).optional().meta(doc('Where.', '地点。')),
  people: z.array(reference).max(60).default([]).meta(doc('Ids of those who attend.', '参加人的 id。')),
  agenda: lines(20, 'Agenda.', '议程。'),
  wayOfWorking: lines(20, 'Way of working: meetings, reports, decisions.', '工作方式：例会、汇报、决策。'),
});
export type Charter = z.output<typeof charter>;
export type Organisation = z.output<typeof organisation>;
export type KickOff = z.output<typeof kickOff>;
export type OrganisationKind = (typeof organisationKinds)[number];
