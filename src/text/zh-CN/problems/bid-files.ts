import type { ProblemWords } from '../../problems.ts';

const near = (nearest: string | null): string => (nearest === null ? '' : `是不是 ${nearest}？`);

/** What a PDF holds beside its pages. */
const activeParts = { script: '脚本', launch: '启动程序的动作', files: '嵌入的文件', form: '表单' };

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
      ({
        encrypted: `附件 ${file} 加了密，印不进投标文件。`,
        unreadable: `附件 ${file} 打不开：文件已损坏，或内容与扩展名不符。`,
        slow: `附件 ${file} 读了很久仍没有读完，已停止读取。`,
        pixels: `附件 ${file} 的图片超过 1 亿像素，印不进投标文件。`,
      })[fault],
    hint: ({ fault }) =>
      ({
        encrypted: '去掉密码与打印限制后另存一份；电子章可能随之失效，请改用扫描件。',
        unreadable: '重新扫描或导出后替换。',
        slow: '电脑正忙时，稍后再检查一次；仍然如此的，拆成几份，或重新扫描、导出后替换。',
        pixels: '缩小后替换：A4 按 300 dpi 扫描约 870 万像素，A3 按 600 dpi 约 7000 万像素。',
      })[fault],
  },
  'attachment-active': {
    message: ({ file, parts }) =>
      `附件 ${file} 里有${parts.map((part) => activeParts[part]).join('、')}，交易平台或邮件系统可能拒收。`,
    hint: () => '打印成新的 PDF，或用扫描件替换；印进投标文件的只有它的页面，站点上的下载链接仍是原文件。',
    advice: () => '请打印成新的 PDF 或用扫描件替换，以免上传或发送时被拒收。',
  },
} satisfies Pick<
  ProblemWords,
  'missing-bid-file' | 'bad-attachment-path' | 'attachment-missing' | 'attachment-unreadable' | 'attachment-active'
>;
