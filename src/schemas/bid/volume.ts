import { z } from 'zod';
import { doc } from '../../doc.ts';
import { id, text } from '../base.ts';
import { requirementKinds } from './requirement.ts';

/** The volumes of a bid, each a book of its own [G5]. */
export const volumeKinds = ['qualification', 'business', 'technical', 'price', 'combined'] as const;
export const numberingStyles = ['chapters', 'official', 'decimal', 'appendix', 'none'] as const;
export const pageNumberProfiles = ['roman-front', 'contents-first', 'of-total', 'continuous', 'none'] as const;
export const indexKinds = ['scoring', ...requirementKinds] as const;
export const indexLayouts = ['plain', 'self-score', 'model'] as const;

export const blindRule = z.strictObject({
  font: z.enum(['serif', 'sans']).default('serif').meta(doc('serif: Song; sans: Hei.', 'serif 宋体；sans 黑体。')),
  sizePt: z.number().min(6).max(42).default(14).meta(doc('Size of the body in points.', '正文字号，磅；14 即四号。')),
  linePt: z.number().min(8).max(60).optional().meta(doc('Exact line spacing in points.', '固定行距，磅。')),
  lineFactor: z
    .number()
    .min(1)
    .max(3)
    .optional()
    .meta(doc('Line spacing as a multiple; 1.5 unless linePt is given.', '倍数行距；未写 linePt 时默认 1.5。')),
  marginsMm: z
    .strictObject({
      top: z.number().min(5).max(60).default(25).meta(doc('Top, mm.', '上，毫米。')),
      right: z.number().min(5).max(60).default(20).meta(doc('Right, mm.', '右，毫米。')),
      bottom: z.number().min(5).max(60).default(20).meta(doc('Bottom, mm.', '下，毫米。')),
      left: z.number().min(5).max(60).default(20).meta(doc('Left, mm.', '左，毫米。')),
    })
    .prefault({})
    .meta(doc('Margins.', '页边距。')),
  headingSizePt: z
    .number()
    .min(6)
    .max(42)
    .optional()
    .meta(doc('Size of headings; that of the body unless it is said.', '标题字号，磅；不写同正文。')),
  boldHeadings: z.boolean().default(false).meta(doc('Whether headings may be bold.', '标题可否加粗。')),
  emphasis: z
    .boolean()
    .default(false)
    .meta(doc('Whether bold, italic and underline are allowed in the text.', '正文可否加粗、倾斜、下划线。')),
  contents: z.boolean().default(false).meta(doc('Whether contents are allowed.', '可否设目录。')),
  cover: z.boolean().default(false).meta(doc('Whether a cover is allowed.', '可否设封面。')),
  pageNumbers: z.boolean().default(false).meta(doc('Whether pages are numbered.', '可否编页码。')),
  colour: z.boolean().default(false).meta(doc('Whether colour is allowed.', '可否用彩色。')),
  latin: z.boolean().default(true).meta(doc('Whether Latin letters are allowed.', '可否出现拉丁字母。')),
  chinesePunctuation: z
    .boolean()
    .default(false)
    .meta(doc('Whether only Chinese punctuation is allowed.', '是否只许用中文标点。')),
  seen: z
    .array(text(120))
    .max(200)
    .default([])
    .meta(
      doc(
        'File names of the pictures and scans that somebody has looked at: nothing in them tells who bids.',
        '已有人看过、确认没有标识的图片与扫描件的文件名。',
      ),
    ),
  maxPages: z.int().min(1).max(3000).optional().meta(doc('Most pages.', '页数上限。')),
  forbidden: z
    .array(text(40))
    .max(200)
    .default([])
    .meta(
      doc('Words that may not appear, beside the names that Planbook knows.', '除系统已知的名称外，另外禁止出现的词。'),
    ),
});
export type BlindRule = z.output<typeof blindRule>;

export const volume = z.strictObject({
  id: id.meta(doc('Short name, unique in the bid.', '短名，本标内唯一。')),
  title: text(40).meta(doc('Title on the cover, as the tender has it.', '封面上的卷名，与招标文件一致。')),
  kind: z
    .enum(volumeKinds)
    .meta(
      doc(
        'qualification, business, technical, price or combined; prices may stand in a price volume only, or in a combined one.',
        'qualification 资格；business 商务；technical 技术；price 报价；combined 合一册。价格只可出现在 price 或 combined 中。',
      ),
    ),
  numbering: z
    .enum(numberingStyles)
    .default('chapters')
    .meta(
      doc(
        'chapters: 第一章, 第一节, 1.1, 1.1.1; official: 一、（一）1.（1）; decimal: 1, 1.1, 1.1.1; appendix: 附件1-1; none.',
        'chapters 第一章、第一节、1.1、1.1.1；official 一、（一）1.（1）；decimal 1、1.1、1.1.1；appendix 附件1-1；none 不编号。',
      ),
    ),
  pageNumbers: z
    .enum(pageNumberProfiles)
    .default('roman-front')
    .meta(
      doc(
        'roman-front: roman before the body, then 1; contents-first: the contents is page 1; of-total: page 3 of 80 from the cover on; continuous: from the cover on; none.',
        'roman-front 前置页罗马数字、正文从 1 起；contents-first 目录为第 1 页；of-total 自封面起“第 x 页 共 y 页”；continuous 自封面起连续编号；none 不编页码。',
      ),
    ),
  contentsLevels: z.int().min(1).max(4).default(3).meta(doc('Levels of headings in the contents.', '目录级数。')),
  indexes: z
    .array(
      z.strictObject({
        of: z
          .enum(indexKinds)
          .meta(
            doc(
              'scoring, qualification, conformity, business or technical.',
              'scoring 评分；qualification 资格性；conformity 符合性；business 商务；technical 技术。',
            ),
          ),
        layout: z
          .enum(indexLayouts)
          .default('plain')
          .meta(
            doc(
              'plain: item, max, page; self-score: with our own score; model: with how it is scored and the evidence.',
              'plain 评分项、分值、页码；self-score 另加自评分；model 另加计分方式与证明。',
            ),
          ),
        title: text(40).optional().meta(doc('Title as the tender prescribes it.', '招标文件规定的表名。')),
      }),
    )
    .max(8)
    .default([])
    .meta(doc('Index tables before the body.', '正文前的索引表。')),
  maxPages: z.int().min(1).max(5000).optional().meta(doc('Most pages, all counted.', '总页数上限。')),
  doubleSided: z
    .boolean()
    .default(false)
    .meta(
      doc(
        'Whether it is printed on both sides: chapters then begin on a right page.',
        '是否双面印刷；双面时各章从右页起。',
      ),
    ),
  blind: blindRule.optional().meta(doc('Rules of a blind volume; absent for any other.', '暗标规则；明标不写。')),
});
export type Volume = z.output<typeof volume>;
export type VolumeKind = (typeof volumeKinds)[number];
export type NumberingStyle = (typeof numberingStyles)[number];
export type PageNumberProfile = (typeof pageNumberProfiles)[number];
export type IndexKind = (typeof indexKinds)[number];
export type IndexLayout = (typeof indexLayouts)[number];
