import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

/** How a book is put together of chapters, sections and scans. */
export const bidCompositionProblems = (labels: Labels) =>
  ({
    'image-resolution': {
      message: ({ file, dpi, limit }) => `${file} 印出时只有 ${dpi} dpi，低于 ${limit} dpi。`,
      hint: ({ limit }) =>
        `按不低于 ${limit} dpi 重新扫描；网页截图先放大页面再截，或打印成 PDF 作附件。要求见 settings.yaml 的 bids.minDpi。扫描件不清晰，评委可不予认可。`,
      advice: ({ limit }) => `请按不低于 ${limit} dpi 重新扫描，网页截图放大后重截：不清晰的证明可能不得分。`,
    },
    'include-twice': {
      message: ({ item, volume }) => `标准章节 ${item} 在《${volume}》中已经引用过一次。`,
      hint: () => '删去这一处 Include，改用 [文字](ref:章节) 指向前面；同一卷中标题的编号与书签不能重复。',
    },
    'include-kind': {
      message: ({ item, kind }) =>
        `${item} 是资料库的${labels.libraryKind[kind as keyof Labels['libraryKind']]}，不能用 Include 引用。`,
      hint: () =>
        'Include 只引用 content/library/sections 下的标准章节；扫描件用 LibraryScans，一览表用 LibraryTable。',
    },
    'volume-empty': {
      message: ({ volume }) => `《${volume}》还没有任何章节。`,
      hint: () => '在 chapters/ 下新建章节，volume 写本卷的 id；招标文件不要求这一卷的，从 volumes 中删去。',
      advice: () => '请为这一卷安排章节；招标文件不要求的，从各卷中删去。',
    },
    'chapter-empty': {
      message: ({ chapter, covers }) =>
        covers > 0
          ? `章节“${chapter}”要应答 ${covers} 项评分项或条款，却没有内容，会印成只有标题的一页。`
          : `章节“${chapter}”没有内容，会印成只有标题的一页。`,
      hint: () => '写上正文、扫描件或表格；还没写完的把 status 改回 outline 或 draft，不需要的删去文件。',
      advice: () => '请编写人补上内容，或先退回提纲。',
    },
    'order-taken': {
      message: ({ order, other }) => `order ${order} 与同一卷的《${other}》相同，先后只能按文件名排。`,
      hint: () => '给其中一章换一个 order；中间留出空档（10、20、30），以后好插入。',
      advice: () => '请为同一卷的各章写不同的次序，否则编号会随文件名变动。',
    },
    'duplicate-number': {
      message: ({ number, other }) => `编号“${number}”与同一卷的《${other}》相同。`,
      hint: () => '对照招标文件改正其中一章的 number；招标文件没有规定编号的，删去 number，由系统编号。',
    },
  }) satisfies Pick<
    ProblemWords,
    | 'image-resolution'
    | 'include-twice'
    | 'include-kind'
    | 'volume-empty'
    | 'chapter-empty'
    | 'order-taken'
    | 'duplicate-number'
  >;
