import type { ProblemWords } from '../../problems.ts';

const near = (nearest: string | null): string => (nearest === null ? '' : `Did you mean ${nearest}? `);

/** Files of bids and of the library, and what stands beside them. */
export const bidFileProblems = {
  'missing-bid-file': {
    message: ({ folder }) => `${folder} has files but no bid.mdx: its chapters and attachments belong to no bid.`,
    hint: () =>
      'Add a bid.mdx (npm run new bid <account> <id> writes one to begin with), or delete the folder if it is no longer used.',
  },
  'bad-attachment-path': {
    message: ({ value }) =>
      `"${value}" is not the path of an attachment: it must be a PDF, PNG or JPEG in the folder of the bid or of the library.`,
    hint: () =>
      'Write attachments/ and the file, such as attachments/licence.pdf; no ../, no absolute path, no backslash.',
  },
  'attachment-missing': {
    message: ({ file }) => `There is no file ${file}: the printed book would lack its pages.`,
    hint: ({ nearest }) =>
      `${near(nearest)}Put the file into the folder attachments or mend the path, which starts in the folder of the bid; in the library, in content/library.`,
  },
  'attachment-unreadable': {
    message: ({ file, fault }) =>
      fault === 'encrypted'
        ? `The attachment ${file} is encrypted and can't be printed into the book.`
        : `The attachment ${file} can't be opened: it is damaged, or is not what its name says.`,
    hint: ({ fault }) =>
      fault === 'encrypted'
        ? 'Save a copy without password and restrictions; since that may void an electronic seal, use a scan then.'
        : 'Scan or export it again and replace the file.',
  },
} satisfies Pick<
  ProblemWords,
  'missing-bid-file' | 'bad-attachment-path' | 'attachment-missing' | 'attachment-unreadable'
>;
