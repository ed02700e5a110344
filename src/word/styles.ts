import { AlignmentType, type IRunOptions, type IStylesOptions, LineRuleType } from 'docx';

/** Fonts that every machine with Word has; those of the PDF are not on the customer's. */
const song = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
const hei = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' };

/** Half-points, as Word counts: 小四 12 pt, 五号 10.5 pt. */
const pt = (points: number): number => points * 2;

const heading = (points: number, before: number) => ({
  run: { font: hei, size: pt(points), bold: false, color: '000000' },
  paragraph: { spacing: { before: before * 20, after: 120 }, keepNext: true },
});

/** The look of a book in Word: that of the PDF as far as Word has it. `lang`: of the bid. */
export const wordStyles = (lang: string): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: song,
        size: pt(12),
        language: lang === 'en' ? { value: 'en-GB' } : { value: 'en-GB', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: { line: 360, lineRule: LineRuleType.AUTO } },
    },
    heading1: { ...heading(18, 24), paragraph: { ...heading(18, 24).paragraph, alignment: AlignmentType.CENTER } },
    heading2: heading(15, 16),
    heading3: heading(14, 12),
    heading4: heading(12, 10),
    heading5: heading(12, 8),
    heading6: heading(12, 8),
    hyperlink: { run: { color: '000000', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'BookText',
      name: 'Book Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        ...(lang === 'en' ? { spacing: { after: 120 } } : { indent: { firstLineChars: 200 } }),
      },
    },
    {
      id: 'BookTable',
      name: 'Book Table',
      basedOn: 'Normal',
      run: { size: pt(10.5) },
      paragraph: { spacing: { line: 280, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { font: hei, size: pt(10.5) },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 60 } },
    },
  ],
});

export const headFont: IRunOptions = { font: hei };
