import { z } from 'zod';
import { doc } from '../doc.ts';
import { amount, date, id, reference, text } from './base.ts';

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
  unit: reference.optional().meta(doc('Id of the sales unit that the colleague belongs to.', '所属销售单位的 id。')),
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

/** A sales target, broken down by product, organisation and salesperson [PM: POS]. The one that names none of them is the whole. */
export const target = z.strictObject({
  year: z.int().min(2000).max(2100).meta(doc('Year.', '年度。')),
  amount: amount.meta(doc("Amount, in the site's currency.", '金额，以站点货币计。')),
  product: text(40).optional().meta(doc('Product line, as opportunities name it.', '产品线，与商机用词一致。')),
  unit: reference.optional().meta(doc('Id of the sales unit.', '销售单位的 id。')),
  person: reference.optional().meta(doc('Id of our colleague.', '我方人员的 id。')),
  months: z
    .array(amount)
    .length(12)
    .optional()
    .meta(
      doc(
        'The amount by month, January to December; without it a twelfth each.',
        '分月金额，一月至十二月；不写则平均。',
      ),
    ),
  resources: text(200)
    .optional()
    .meta(doc('Resources that the target was negotiated against.', '与目标一并商定的资源。')),
});

export const ourPeople = z.strictObject({
  people: z.array(ourPerson).max(1000).default([]).meta(doc('Our people.', '我方人员。')),
  units: z
    .array(salesUnit)
    .max(1000)
    .default([])
    .meta(doc('Sales units with key-account specialists.', '配备大客户专员的销售单位。')),
  targets: z.array(target).max(500).default([]).meta(doc('Sales targets.', '销售目标。')),
});
export type OurPeople = z.output<typeof ourPeople>;
export type Target = z.output<typeof target>;
