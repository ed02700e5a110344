import type { ProblemWords } from '../../problems.ts';

/** Parts of a PDF in which something was found, as the properties window of a reader calls them. */
const parts: Record<string, string> = {
  Title: '标题',
  Author: '作者',
  Subject: '主题',
  Keywords: '关键字',
  Creator: '创建程序',
  Producer: '制作程序',
  Metadata: '元数据',
  Outlines: '书签',
  PageLabels: '页码标签',
  Font: '字体',
};

const inChapter = (title: string | null): string => (title === null ? '' : `（${title}）`);

/** What only the finished print shows. */
export const bidPrintProblems = {
  'page-limit': {
    message: ({ what, pages, limit }) => `“${what}”印出来有 ${pages} 页，超过 ${limit} 页的上限。`,
    hint: () => '删减文字、缩小图表，或把证明材料移到不限页数的卷里；上限写错了就改 maxPages。',
  },
  'size-limit': {
    message: ({ what, mb, limit }) => `“${what}”的 PDF 有 ${mb} MB，超过招标文件允许的 ${limit} MB，上传时会被拒收。`,
    hint: () => '以 300 dpi 灰度重新扫描大幅附件，或把照片存成 JPEG 再放进 attachments。',
  },
  'blind-print': {
    message: ({ what, found, page, chapter, part }) =>
      part === 'Colour'
        ? `暗标“${what}”第 ${page} 页${inChapter(chapter)}有彩色的文字或线条，该卷不发布。`
        : page !== null
          ? `暗标“${what}”第 ${page} 页${inChapter(chapter)}印着“${found}”，会暴露投标人，该卷不发布。`
          : part === 'Word'
            ? `暗标“${what}”的 Word 文件里有“${found}”，会暴露投标人，没有写出。`
            : `暗标“${what}”的 PDF ${parts[part ?? ''] ?? part ?? ''}里有“${found}”，会暴露投标人，该卷不发布。`,
    hint: ({ part }) =>
      part === 'Colour'
        ? '改成黑白的表和图；招标文件允许彩色时，在该卷 blind 里写 colour: true。'
        : part === null
          ? '改写正文、表格、图和附件里的这些字；附件里的，遮盖后重新扫描。页数从第一张纸数起。'
          : '改写标题和正文，再印一次；仍然出现，请把这条信息发给维护者。',
  },
  'pages-unstable': {
    message: ({ volume, passes }) => `“${volume}”印了 ${passes} 次，页码仍在变动，没有写出 PDF。`,
    hint: () => '某处页码多一位字就换行、换页，页码又随之改变：在变动处前面加 <PageBreak />，或改写紧靠页尾的段落。',
  },
} satisfies Pick<ProblemWords, 'page-limit' | 'size-limit' | 'blind-print' | 'pages-unstable'>;
