import { z } from 'zod';
import { doc } from '../doc.ts';
import { amount, date, id, text } from './base.ts';

/** What the dates of a project plan are counted by [PM]. */
export const calendars = ['every-day', 'weekdays', 'china'] as const;
export const resourceKinds = ['person', 'equipment', 'material'] as const;

/** As many as a week of six days needs in seven years. */
export const mostExceptions = 400;

export const calendarException = z.strictObject({
  from: date.meta(doc('First day.', '起始日期。')),
  to: date.optional().meta(doc('Last day; without it the exception is one day.', '结束日期；不写即一天。')),
  working: z.boolean().default(false).meta(doc('Whether people work on these days.', '这些天是否上班。')),
  text: text(60).meta(doc('The reason.', '原因。')),
});

export const schedule = z.strictObject({
  start: date.meta(doc('Day on which the project begins.', '项目开始日期。')),
  calendar: z
    .enum(calendars)
    .default('china')
    .meta(
      doc(
        'every-day; weekdays: Monday to Friday; china: with public holidays and make-up days.',
        'every-day 每天；weekdays 周一至周五；china 含法定节假日与调休。',
      ),
    ),
  exceptions: z
    .array(calendarException)
    .max(mostExceptions)
    .default([])
    .meta(doc('Days that differ from the calendar.', '与日历不同的日子。')),
  asOf: date
    .optional()
    .meta(
      doc(
        'Data date: the day up to which progress is recorded; what is not done lies after it.',
        '数据日期：进展记录到哪一天；未完成的工作排在其后。',
      ),
    ),
  deadline: date
    .optional()
    .meta(doc('Deadline: day by which the whole project has to be finished.', '期限：整个项目到这一天为止须完成。')),
});

export const resource = z.strictObject({
  id: id.meta(doc('Short name; of one of us the id in the team.', '短名；我方成员用 team 中的 id。')),
  name: text(60).meta(doc('Name.', '名称。')),
  kind: z
    .enum(resourceKinds)
    .meta(
      doc(
        'person, equipment (both by day) or material (by quantity).',
        'person 人员、equipment 设备（按天）；material 物料（按数量）。',
      ),
    ),
  rate: amount.optional().meta(doc('Cost per day, of material per unit.', '每天的费用；物料为单价。')),
  capacity: z
    .number()
    .min(0.05)
    .max(1000)
    .default(1)
    .meta(doc('How much there is at once; 1 = one person full time.', '可同时投入多少；1 为一人全天。')),
});
export type Schedule = z.output<typeof schedule>;
export type CalendarKind = (typeof calendars)[number];
export type Resource = z.output<typeof resource>;
export type ResourceKind = (typeof resourceKinds)[number];
