import { z } from 'zod';
import { doc } from '../doc.ts';
import { date, id, reference, text } from './base.ts';

/** Our own people and sales units: `content/people.yaml` [KAE]. Accounts name the same people by the same ids. */
export const ourPerson = z.strictObject({
  id: id.meta(doc('Short name, the same as in the teams of the plans.', '短名，与各计划 team 中的 id 相同。')),
  name: text(80).meta(doc('Name.', '姓名。')),
  role: reference.optional().meta(doc('Id of the role in the playbook.', '打法库中岗位的 id。')),
  capacity: z
    .int()
    .min(1)
    .max(200)
    .optional()
    .meta(doc('How many accounts this colleague can look after.', '可以负责多少客户。')),
  training: z
    .array(
      z.strictObject({
        course: reference.meta(doc('Id of the course in the curriculum.', '课程体系中课程的 id。')),
        done: date.meta(doc('Day on which it was finished.', '完成日期。')),
      }),
    )
    .max(60)
    .default([])
    .meta(doc('Courses done.', '已完成的课程。')),
});

/** A sales unit that keeps key-account specialists, e.g. a dealer. */
export const salesUnit = z.strictObject({
  id: id.meta(doc('Short name, unique in the file.', '短名，文件内唯一。')),
  name: text(80).meta(doc('Name of the unit.', '单位名称。')),
  yearlyUnits: z.int().min(0).max(1e7).meta(doc('Units sold to key accounts in a year.', '每年大客户销量（台）。')),
  specialChannels: z
    .array(text(40))
    .max(12)
    .default([])
    .meta(doc('Special channels the unit has.', '所有的特殊渠道。')),
  specialists: z
    .array(
      z.strictObject({
        person: reference.meta(doc('Id of our colleague.', '我方人员的 id。')),
        fullTime: z.boolean().default(true).meta(doc('Full time on key accounts.', '是否专职。')),
        channel: text(40).optional().meta(doc('The special channel looked after.', '负责的特殊渠道。')),
      }),
    )
    .max(60)
    .default([])
    .meta(doc('Key-account specialists of the unit.', '大客户专员。')),
});

export const ourPeople = z.strictObject({
  people: z.array(ourPerson).max(1000).default([]).meta(doc('Our people.', '我方人员。')),
  units: z
    .array(salesUnit)
    .max(1000)
    .default([])
    .meta(doc('Sales units with key-account specialists.', '配备大客户专员的销售单位。')),
});
export type OurPeople = z.output<typeof ourPeople>;
