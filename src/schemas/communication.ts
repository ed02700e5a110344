import { z } from 'zod';
import { doc } from '../doc.ts';
import { date, id, reference, text } from './base.ts';

/** A row of the communication matrix [PM]: who hears what, why, how, when and from whom. */
export const channels = ['meeting', 'visit', 'phone', 'mail', 'message', 'report', 'event', 'portal'] as const;
export const frequencies = [
  'daily',
  'weekly',
  'fortnightly',
  'monthly',
  'quarterly',
  'per-stage',
  'on-demand',
] as const;

export const communication = z.strictObject({
  id: id.meta(doc('Short name, unique in the plan.', '短名，计划内唯一。')),
  people: z
    .array(reference)
    .max(40)
    .default([])
    .meta(doc('Ids of the stakeholders or team members addressed.', '沟通对象：客户方人员或我方成员的 id。')),
  audience: text(80)
    .optional()
    .meta(doc('A group that has no ids, e.g. all users.', '没有 id 的群体，例如“全体使用者”。')),
  purpose: text(160).meta(doc('What it is for.', '目的。')),
  message: text(200).meta(doc('What is said.', '要传达的内容。')),
  channel: z
    .enum(channels)
    .meta(
      doc(
        'meeting, visit, phone, mail, message, report, event, portal.',
        'meeting 会议、visit 拜访、phone 电话、mail 邮件、message 即时消息、report 书面报告、event 活动、portal 网站。',
      ),
    ),
  frequency: z
    .enum(frequencies)
    .optional()
    .meta(
      doc(
        'daily, weekly, fortnightly, monthly, quarterly, per-stage, on-demand; or a date.',
        'daily 每日、weekly 每周、fortnightly 每两周、monthly 每月、quarterly 每季、per-stage 每阶段、on-demand 按需；或写 date。',
      ),
    ),
  date: date.optional().meta(doc('Day, of what happens once.', '一次性的写日期。')),
  done: date.optional().meta(doc('Day on which it last took place.', '最近一次进行的日期。')),
  owner: reference.meta(doc('Id of the team member who sees to it.', '负责人：team 中的 id。')),
  obstacle: text(160).optional().meta(doc('What filters or hinders the message.', '沟通障碍或过滤。')),
});
export type Communication = z.output<typeof communication>;
export type Channel = (typeof channels)[number];
export type Frequency = (typeof frequencies)[number];
