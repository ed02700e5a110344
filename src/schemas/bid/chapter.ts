import { z } from 'zod';
import { doc } from '../../doc.ts';
import { date, reference, text } from '../base.ts';
import { attachments } from './attachment.ts';

/** A chapter of a volume: `content/bids/<bid>/chapters/<id>.mdx` [G5]. */
export const chapterStatuses = ['outline', 'draft', 'review', 'final'] as const;

export const chapter = z.strictObject({
  volume: reference.meta(doc('Id of the volume.', '所属卷的 id。')),
  title: text(80).meta(doc('Title, as the tender has it where it prescribes one.', '标题；招标文件规定了的照写。')),
  order: z.int().min(0).max(9999).meta(doc('Place in the volume.', '卷内次序。')),
  number: text(16)
    .optional()
    .meta(
      doc(
        'Number that the tender prescribes, such as Annex 2-3; it is never renumbered.',
        '招标文件规定的编号，如“附件2-3”；不会重新编号。',
      ),
    ),
  covers: z
    .array(reference)
    .max(200)
    .default([])
    .meta(doc('Ids of the criteria and requirements that it answers.', '本章应答的评分项与条款 id。')),
  owner: reference.optional().meta(doc('Id of the team member who writes it.', '编写人：team 中的 id。')),
  reviewers: z.array(reference).max(10).default([]).meta(doc('Ids of who reads it before it is final.', '审核人 id。')),
  status: z
    .enum(chapterStatuses)
    .default('outline')
    .meta(doc('outline, draft, review or final.', 'outline 提纲；draft 初稿；review 审核中；final 定稿。')),
  due: date.optional().meta(doc('Day by which it is due.', '完成期限。')),
  maxPages: z.int().min(1).max(3000).optional().meta(doc('Most pages.', '页数上限。')),
  maxWords: z
    .int()
    .min(1)
    .max(500_000)
    .optional()
    .meta(doc('Most words; each Chinese character counts.', '字数上限。')),
  attachments,
  library: z
    .array(reference)
    .max(200)
    .default([])
    .meta(
      doc(
        'Ids of library items whose scans are printed at the end of the chapter.',
        '资料库条目 id，其扫描件印在本章末尾。',
      ),
    ),
});
export type ChapterData = z.output<typeof chapter>;
export type ChapterStatus = (typeof chapterStatuses)[number];
