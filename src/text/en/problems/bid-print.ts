import type { ProblemWords } from '../../problems.ts';

/** Parts of a PDF in which something was found, as the properties window of a reader calls them. */
const parts: Record<string, string> = {
  Title: 'title',
  Author: 'author',
  Subject: 'subject',
  Keywords: 'keywords',
  Creator: 'creator',
  Producer: 'producer',
  Metadata: 'metadata',
  Outlines: 'bookmarks',
  PageLabels: 'page labels',
  Font: 'fonts',
};

const inChapter = (title: string | null): string => (title === null ? '' : ` (${title})`);

/** What only the finished print shows. */
export const bidPrintProblems = {
  'page-limit': {
    message: ({ what, pages, limit }) => `“${what}” has ${pages} pages in print, more than the ${limit} allowed.`,
    hint: () =>
      'Shorten the text, make drawings smaller, or move evidence into a volume without a limit; if the limit is wrong, correct maxPages.',
  },
  'size-limit': {
    message: ({ what, mb, limit }) =>
      `The PDF of “${what}” has ${mb} MB, more than the ${limit} MB the tender accepts: the upload would be refused.`,
    hint: () => 'Scan large attachments again in grey at 300 dpi, or save photographs as JPEG in attachments.',
  },
  'blind-print': {
    message: ({ what, found, page, chapter, part }) =>
      part === 'Colour'
        ? `Page ${page}${inChapter(chapter)} of the blind volume “${what}” has text or lines in colour; the volume is not published.`
        : page !== null
          ? `Page ${page}${inChapter(chapter)} of the blind volume “${what}” shows “${found}”, which tells who bids; the volume is not published.`
          : part === 'Word'
            ? `The Word file of the blind volume “${what}” has “${found}” in it, which tells who bids; it was not written.`
            : `The PDF of the blind volume “${what}” has “${found}” in its ${parts[part ?? ''] ?? part ?? ''}, which tells who bids; the volume is not published.`,
    hint: ({ part }) =>
      part === 'Colour'
        ? 'Make tables and drawings black and white; if the tender allows colour, write colour: true in the rules of the volume.'
        : part === null
          ? 'Rewrite the text, table or drawing; in an attachment, cover the words and scan it again. Pages are counted from the first sheet.'
          : 'Rewrite the titles and the text and print again; if it stays, send this message to the maintainers.',
  },
  'pages-unstable': {
    message: ({ volume, passes }) =>
      `“${volume}” was printed ${passes} times and its page numbers still change; no PDF was written.`,
    hint: () =>
      'Somewhere a number with one more digit breaks a line or a page, which changes the number again: put a <PageBreak /> before that place, or rewrite the paragraph at the foot of the page.',
  },
} satisfies Pick<ProblemWords, 'page-limit' | 'size-limit' | 'blind-print' | 'pages-unstable'>;
