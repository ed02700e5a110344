import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

/** How a book is put together of chapters, sections and scans. */
export const bidCompositionProblems = (labels: Labels) =>
  ({
    'image-resolution': {
      message: ({ file, dpi, limit }) => `${file} is printed at ${dpi} dpi, below ${limit} dpi.`,
      hint: ({ limit }) =>
        `Scan it again at ${limit} dpi or more; bids.minDpi in settings.yaml sets the limit. Experts may refuse evidence that they can’t read.`,
      advice: ({ limit }) =>
        `Have it scanned again at ${limit} dpi or more: evidence that can’t be read may score nothing.`,
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
    'duplicate-number': {
      message: ({ number, other }) => `The number “${number}” is that of “${other}” in the same volume.`,
      hint: () =>
        'Check the tender and correct number in one of them; where the tender prescribes none, remove number and let Planbook count.',
    },
  }) satisfies Pick<
    ProblemWords,
    'image-resolution' | 'include-twice' | 'include-kind' | 'volume-empty' | 'duplicate-number'
  >;
