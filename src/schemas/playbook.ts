import { z } from 'zod';
import { doc } from '../doc.ts';
import { id, reference, text } from './base.ts';
import { styles } from './stakeholder.ts';

/**
 * The playbook [SPS, KAE, PM, KAD]: `content/playbook/<kind>/<id>.mdx`, a schema per kind. Written in Chinese, with an English title; ids are unique in
 * the whole playbook.
 */
const page = {
  title: text(60).meta(doc('Title in Chinese.', '中文标题。')),
  titleEn: text(80).meta(doc('Title in English.', '英文标题。')),
  summary: text(200).meta(doc('What the page is for, in one or two sentences.', '本页用途，一两句话。')),
  order: z
    .number()
    .min(0)
    .max(1000)
    .default(100)
    .meta(doc('Place among the pages of its kind.', '在同类页面中的次序。')),
  related: z.array(reference).max(20).default([]).meta(doc('Ids of related pages.', '相关页面的 id。')),
};

export const pipelinePage = z.strictObject({
  ...page,
  stages: z.array(reference).min(1).max(30).meta(doc('Ids of the stages, in order.', '各阶段的 id，按先后。')),
});

export const stagePage = z.strictObject({
  ...page,
  probability: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .meta(doc('Cumulative probability of winning, in percent.', '累计赢单概率（%）。')),
  goal: text(200).meta(doc('What the stage is to reach.', '阶段目标。')),
  milestone: text(200).meta(doc('The event that ends the stage.', '里程碑：以什么为完成标志。')),
  tasks: z.array(text(200)).min(1).max(30).meta(doc('What has to be done.', '任务。')),
  tools: z
    .array(reference)
    .max(20)
    .default([])
    .meta(doc('Ids of the pages of tools and question banks.', '工具与问题库页面的 id。')),
  roles: z.array(reference).max(12).default([]).meta(doc('Ids of the roles that take part.', '参与岗位的 id。')),
  criteria: z
    .array(
      z.strictObject({
        id: id.meta(doc('Short name, unique in the stage.', '短名，阶段内唯一。')),
        text: text(200).meta(doc('What must be shown to be so.', '须得到证实的事实。')),
        textEn: text(240)
          .optional()
          .meta(
            doc(
              'The same in English; English pages show the Chinese text where it is missing.',
              '同一标准的英文；不写时，英文页面显示中文。',
            ),
          ),
        mandatory: z
          .boolean()
          .default(true)
          .meta(doc('Whether the stage needs it to count as passed.', '是否为通过本阶段的必要条件。')),
      }),
    )
    .min(1)
    .max(20)
    .meta(doc('Verification criteria.', '验证标准。')),
  templates: z.array(text(120)).max(20).default([]).meta(doc('Templates and documents used.', '所用模板与文档。')),
});

export const toolPage = z.strictObject({ ...page });

export const questionsPage = z.strictObject({
  ...page,
  questions: z
    .array(
      z.strictObject({
        group: text(60).meta(doc('Heading under which the question stands.', '所属分组。')),
        text: text(200).meta(doc('The question.', '问题。')),
        why: text(200).optional().meta(doc('What the answer is for.', '为什么问。')),
      }),
    )
    .min(1)
    .max(200)
    .meta(doc('The questions, by group.', '问题，按分组。')),
});

export const stylePage = z.strictObject({
  ...page,
  style: z
    .enum(styles)
    .meta(
      doc(
        'The social style: driver, amiable, analytical, expressive.',
        '社交风格：driver 干劲型、amiable 亲切型、analytical 分析型、expressive 表现型。',
      ),
    ),
  signs: z.array(text(120)).min(1).max(20).meta(doc('How to recognise it.', '怎样辨认。')),
  dos: z.array(text(120)).min(1).max(20).meta(doc('What to do.', '宜。')),
  donts: z.array(text(120)).min(1).max(20).meta(doc('What not to do.', '忌。')),
});

export const guidePage = z.strictObject({ ...page });

export const rolePage = z.strictObject({
  ...page,
  duties: z.array(text(200)).min(1).max(30).meta(doc('Duties.', '职责。')),
  courses: z
    .array(reference)
    .max(60)
    .default([])
    .meta(doc('Ids of the courses that the role asks for.', '岗位要求的课程 id。')),
});

export const curriculumPage = z.strictObject({
  ...page,
  courses: z
    .array(
      z.strictObject({
        id: id.meta(doc('Short name, unique in the playbook.', '短名，打法库内唯一。')),
        day: z.int().min(1).max(30).meta(doc('Day of the training.', '培训第几天。')),
        title: text(60).meta(doc('Title in Chinese.', '中文标题。')),
        titleEn: text(80).meta(doc('Title in English.', '英文标题。')),
        text: text(300).meta(doc('What is learnt.', '学习内容。')),
        pages: z
          .array(reference)
          .max(12)
          .default([])
          .meta(doc('Ids of the pages that belong to it.', '对应页面的 id。')),
      }),
    )
    .min(1)
    .max(60)
    .meta(doc('The courses, in order.', '课程，按先后。')),
});

export const scorecardPurposes = ['customer-value', 'ideal-customer'] as const;
export const scorecardAxes = ['attractiveness', 'strength'] as const;

export const scorecardPage = z.strictObject({
  ...page,
  purpose: z
    .enum(scorecardPurposes)
    .meta(
      doc(
        'What the scorecard judges: customer-value or ideal-customer; one page each.',
        '评分表的用途：customer-value 客户价值；ideal-customer 理想客户；各一页。',
      ),
    ),
  criteria: z
    .array(
      z.strictObject({
        id: id.meta(doc('Short name, unique in the scorecard.', '短名，评分表内唯一。')),
        title: text(40).meta(doc('Criterion in Chinese.', '评价项（中文）。')),
        titleEn: text(60).meta(doc('Criterion in English.', '评价项（英文）。')),
        group: text(40).meta(doc('Group in Chinese.', '分组（中文）。')),
        groupEn: text(60).meta(doc('Group in English.', '分组（英文）。')),
        weight: z.number().min(0.01).max(100).meta(doc('Weight beside the others.', '权重。')),
        axis: z
          .enum(scorecardAxes)
          .optional()
          .meta(
            doc(
              'Axis of the portfolio plot that it counts for: attractiveness or strength.',
              '计入组合图的哪一轴：attractiveness 吸引力；strength 我方实力。',
            ),
          ),
        scale: text(200).optional().meta(doc('What 0, 3 and 5 mean.', '0、3、5 分的含义。')),
      }),
    )
    .min(1)
    .max(60)
    .meta(doc('The criteria with their weights.', '评价项与权重。')),
});

/** Kinds of pages, by the folder they stand in. */
export const playbookSchemas = {
  pipelines: pipelinePage,
  stages: stagePage,
  tools: toolPage,
  questions: questionsPage,
  styles: stylePage,
  guides: guidePage,
  roles: rolePage,
  curriculum: curriculumPage,
  scorecards: scorecardPage,
} as const;
export const playbookKinds = Object.keys(playbookSchemas) as PlaybookKind[];
export type PlaybookKind = keyof typeof playbookSchemas;
export type PlaybookData<Kind extends PlaybookKind = PlaybookKind> = z.output<(typeof playbookSchemas)[Kind]>;
export type ScorecardPurpose = (typeof scorecardPurposes)[number];
