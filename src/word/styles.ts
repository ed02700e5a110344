import { AlignmentType, BorderStyle, type IRunOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { BookView } from '../views/book/book.ts';

type Font = Record<'ascii' | 'hAnsi' | 'eastAsia', string>;
interface Spacing {
  line: number;
  lineRule: (typeof LineRuleType)[keyof typeof LineRuleType];
}

/** Half-points, as Word counts: 小四 12 pt, 五号 10.5 pt. */
const pt = (points: number): number => points * 2;
/** Lines by a multiple of their height, so that pictures in them are not cut. */
const times = (factor: number): Spacing => ({ line: Math.round(factor * 240), lineRule: LineRuleType.AUTO });

/** What decides how words look. */
export interface WordLook {
  text: Font;
  heads: Font;
  /** Points. */
  size: number;
  tableSize: number;
  headSizes: readonly [number, number, number, number, number, number];
  boldHeads: boolean;
  line: Spacing;
  tableLine: Spacing;
  /** Whether an author's bold, italics and lines show. */
  emphasis: boolean;
}

/** Fonts that every machine with Word has; those of the PDF are not on the customer's. */
const bookLook: WordLook = {
  text: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' },
  heads: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' },
  size: 12,
  tableSize: 10.5,
  headSizes: [18, 15, 14, 12, 12, 12],
  boldHeads: false,
  line: times(1.5),
  tableLine: times(7 / 6),
  emphasis: true,
};

/** The look of a volume: that of the PDF as far as Word has it; of a blind one the tender's rule and nothing else, also for Latin letters. */
export function lookOf(blind: BookView['blind']): WordLook {
  if (blind === null) return bookLook;
  const name = blind.font === 'sans' ? '黑体' : '宋体';
  const font = { ascii: name, hAnsi: name, eastAsia: name };
  const head = blind.headingSizePt ?? blind.sizePt;
  const line: Spacing =
    blind.linePt === undefined
      ? times(blind.lineFactor ?? 1.5)
      : { line: Math.round(blind.linePt * 20), lineRule: LineRuleType.EXACT };
  return {
    text: font,
    heads: font,
    size: blind.sizePt,
    tableSize: blind.sizePt,
    headSizes: [head, head, head, head, head, head],
    boldHeads: blind.boldHeadings,
    line,
    tableLine: line,
    emphasis: blind.emphasis,
  };
}

/** Lines that hold pictures: an exact height would cut them. */
export const pictureLine = { ...times(1), before: 120, after: 60 };

export function wordStyles({ lang, blind }: Pick<BookView, 'lang' | 'blind'>): IStylesOptions {
  const look = lookOf(blind);
  const heading = (level: number, before: number) => ({
    run: { font: look.heads, size: pt(look.headSizes[level] as number), bold: look.boldHeads, color: '000000' },
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: level,
      spacing: blind === null ? { before: before * 20, after: 120 } : { before: 0, after: 0 },
      ...(level === 0 && blind === null && { alignment: AlignmentType.CENTER }),
    },
  });
  return {
    default: {
      document: {
        run: {
          font: look.text,
          size: pt(look.size),
          language: lang === 'en' ? { value: 'en-GB' } : { value: 'en-GB', eastAsia: 'zh-CN' },
        },
        paragraph: { spacing: look.line },
      },
      heading1: heading(0, 24),
      heading2: heading(1, 16),
      heading3: heading(2, 12),
      heading4: heading(3, 10),
      heading5: heading(4, 8),
      heading6: heading(5, 8),
    },
    paragraphStyles: [
      {
        id: 'BookText',
        name: 'Book Text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          alignment: AlignmentType.JUSTIFIED,
          ...(lang === 'en' ? { spacing: { after: blind === null ? 120 : 0 } } : { indent: { firstLineChars: 200 } }),
        },
      },
      {
        id: 'BookTable',
        name: 'Book Table',
        basedOn: 'Normal',
        run: { size: pt(look.tableSize) },
        paragraph: { spacing: look.tableLine },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { font: look.heads, size: pt(look.tableSize) },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: blind === null ? { ...look.tableLine, before: 120, after: 60 } : look.tableLine,
        },
      },
      {
        id: 'BookHead',
        name: 'Book Head',
        basedOn: 'Normal',
        run: { size: pt(9) },
        paragraph: {
          spacing: times(1),
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: '000000' } },
        },
      },
      {
        id: 'BookFoot',
        name: 'Book Foot',
        basedOn: 'Normal',
        run: { size: pt(10.5) },
        paragraph: { alignment: AlignmentType.CENTER, spacing: times(1) },
      },
    ],
  };
}

/** For words that stand in the font of headings. */
export const headFont = ({ heads }: WordLook): Pick<IRunOptions, 'font'> => ({ font: heads });
