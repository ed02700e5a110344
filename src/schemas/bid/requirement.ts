import { z } from 'zod';
import { doc } from '../../doc.ts';
import { date, id, reference, text } from '../base.ts';

/** The register of everything in the tender that must be answered [G3]. */
export const requirementKinds = ['qualification', 'conformity', 'business', 'technical'] as const;
export const deviations = ['positive', 'none', 'negative'] as const;

export const requirement = z.strictObject({
  id: id.meta(doc('Short name, unique in the bid.', '短名，本标内唯一。')),
  number: text(24).optional().meta(doc('Number of the clause in the tender.', '招标文件中的条款号。')),
  page: z.int().min(1).max(9999).optional().meta(doc('Page of the tender.', '招标文件页码。')),
  kind: z
    .enum(requirementKinds)
    .meta(
      doc(
        'qualification, conformity, business or technical: decides the index and the deviation table.',
        'qualification 资格性；conformity 符合性；business 商务；technical 技术。决定列入哪张索引表与偏离表。',
      ),
    ),
  marker: text(4)
    .optional()
    .meta(doc('Sign before the clause; tender.markers says what it means.', '条款前的标记；含义见 tender.markers。')),
  text: text(600).meta(doc('The clause, word for word.', '条款原文，一字不差。')),
  owner: reference.optional().meta(doc('Id of the team member who answers.', '应答人：team 中的 id。')),
  response: text(600)
    .optional()
    .meta(
      doc(
        'Our answer; begins with whether we meet it, then how, in figures.',
        '我方应答：先写“满足”与否，再写具体数值。',
      ),
    ),
  deviation: z
    .enum(deviations)
    .optional()
    .meta(doc('positive, none or negative.', 'positive 正偏离；none 无偏离；negative 负偏离。')),
  evidence: z
    .array(text(120))
    .max(10)
    .default([])
    .meta(
      doc(
        'Where the proof stands: chapter, chapter#heading, chapter/attachment or library item.',
        '证明所在：章节 id、章节#标题、章节/附件 id，或资料库条目 id。',
      ),
    ),
  due: date.optional().meta(doc('Day by which the answer is due.', '应答截止日。')),
  note: text(200).optional().meta(doc('Remark, printed in the table.', '备注，印入偏离表。')),
});
export type Requirement = z.output<typeof requirement>;
export type RequirementKind = (typeof requirementKinds)[number];
export type Deviation = (typeof deviations)[number];
