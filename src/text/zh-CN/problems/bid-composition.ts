import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

/** How a book is put together of chapters, sections and scans. */
export const bidCompositionProblems = (labels: Labels) =>
  ({
    'image-resolution': {
      message: ({ file, dpi, limit }) => `${file} 印出时只有 ${dpi} dpi，低于 ${limit} dpi。`,
      hint: ({ limit }) =>
        `按不低于 ${limit} dpi 重新扫描；要求见 settings.yaml 的 bids.minDpi。扫描件不清晰，评委可不予认可。`,
      advice: ({ limit }) => `请按不低于 ${limit} dpi 重新扫描：不清晰的证明可能不得分。`,
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
    'duplicate-number': {
      message: ({ number, other }) => `编号“${number}”与同一卷的《${other}》相同。`,
      hint: () => '对照招标文件改正其中一章的 number；招标文件没有规定编号的，删去 number，由系统编号。',
    },
  }) satisfies Pick<
    ProblemWords,
    'image-resolution' | 'include-twice' | 'include-kind' | 'volume-empty' | 'duplicate-number'
  >;
