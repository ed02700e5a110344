import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

/** How a book is put together of chapters, sections and scans. */
export const bidCompositionProblems = (labels: Labels) =>
  ({
    'image-resolution': {
      message: ({ file, dpi, limit }) => `${file} is printed at ${dpi} dpi, below ${limit} dpi.`,
      hint: ({ limit }) =>
        `Scan it again at ${limit} dpi or more; enlarge a web page before you take its picture, or print it to PDF. bids.minDpi in settings.yaml sets the limit. Experts may refuse evidence that they can’t read.`,
      advice: ({ limit }) =>
        `Have it scanned again at ${limit} dpi or more, or its web page taken again enlarged: evidence that can’t be read may score nothing.`,
    },
    'include-twice': {
      message: ({ item, volume }) => `The section ${item} is included in “${volume}” already.`,
      hint: () =>
        'Remove this Include and point to the first one with [words](ref:chapter): numbers and bookmarks of headings must be unique in a volume.',
    },
    'include-kind': {
      message: ({ item, kind }) =>
        `${item} can’t be included: in the library it is one of “${labels.libraryKind[kind as keyof Labels['libraryKind']]}”.`,
      hint: () =>
        'Include takes sections of content/library/sections only; use LibraryScans for scans and LibraryTable for a table.',
    },
    'volume-empty': {
      message: ({ volume }) => `“${volume}” has no chapters yet.`,
      hint: () =>
        'Add a file to chapters/ with the id of this volume as volume, or remove the volume if the tender does not ask for it.',
      advice: () => 'Plan the chapters of this volume, or remove it if the tender does not ask for it.',
    },
    'chapter-empty': {
      message: ({ chapter, covers }) =>
        covers > 0
          ? `The chapter “${chapter}” is to answer ${covers === 1 ? 'one criterion or clause' : `${covers} criteria or clauses`} and is empty: a page with only its title is printed.`
          : `The chapter “${chapter}” is empty: a page with only its title is printed.`,
      hint: () =>
        'Add text, scans or a table; while it is being written, set status back to outline or draft; if it is not needed, delete its file.',
      advice: () => 'Have it written, or set it back to outline.',
    },
    'order-taken': {
      message: ({ order, other }) =>
        `The order ${order} is that of “${other}” in the same volume too, so file names decide which comes first.`,
      hint: () => 'Give one of them another order; leave gaps (10, 20, 30) for chapters to come.',
      advice: () => 'Give chapters of a volume different orders: otherwise their numbers hang on file names.',
    },
    'duplicate-number': {
      message: ({ number, other }) => `The number “${number}” is that of “${other}” in the same volume.`,
      hint: () =>
        'Check the tender and correct number in one of them; where the tender prescribes none, remove number and let Planbook count.',
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
