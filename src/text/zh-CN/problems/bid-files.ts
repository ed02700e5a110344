import type { ProblemWords } from '../../problems.ts';

const near = (nearest: string | null): string => (nearest === null ? '' : `是不是 ${nearest}？`);

/** Files of bids and of the library, and what stands beside them. */
export const bidFileProblems = {
  'missing-bid-file': {
    message: ({ folder }) => `${folder} 里有文件，却没有 bid.mdx：这里的章节和附件不属于任何一次投标。`,
    hint: () => '补上 bid.mdx（npm run new bid <客户> <id> 可生成样本）；文件夹已不用的，整个删去。',
  },
  'bad-attachment-path': {
    message: ({ value }) => `“${value}”不是附件路径：只能是本次投标或资料库文件夹里的 PDF、PNG 或 JPEG。`,
    hint: () => '写成 attachments/文件名，例如 attachments/licence.pdf；不写 ../、绝对路径和反斜杠。',
  },
  'attachment-missing': {
    message: ({ file }) => `找不到附件 ${file}：印出的投标文件在这里会缺页。`,
    hint: ({ nearest }) =>
      `${near(nearest)}把文件放进 attachments 文件夹，或改正路径；路径从本次投标的文件夹算起，资料库条目从 content/library 算起。`,
  },
  'attachment-unreadable': {
    message: ({ file, fault }) =>
      fault === 'encrypted'
        ? `附件 ${file} 加了密，印不进投标文件。`
        : `附件 ${file} 打不开：文件已损坏，或内容与扩展名不符。`,
    hint: ({ fault }) =>
      fault === 'encrypted'
        ? '去掉密码与打印限制后另存一份；电子章可能随之失效，请改用扫描件。'
        : '重新扫描或导出后替换。',
  },
} satisfies Pick<
  ProblemWords,
  'missing-bid-file' | 'bad-attachment-path' | 'attachment-missing' | 'attachment-unreadable'
>;
