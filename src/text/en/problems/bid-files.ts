import type { ProblemWords } from '../../problems.ts';

const near = (nearest: string | null): string => (nearest === null ? '' : `Did you mean ${nearest}? `);

/** What a PDF holds beside its pages. */
const activeParts = {
  script: 'a script',
  launch: 'an action that starts a program',
  files: 'embedded files',
  form: 'a form',
};

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
      ({
        encrypted: `The attachment ${file} is encrypted and can't be printed into the book.`,
        unreadable: `The attachment ${file} can't be opened: it is damaged, or is not what its name says.`,
        slow: `The attachment ${file} took too long to read, so reading was stopped.`,
        pixels: `The attachment ${file} has a picture of more than 100 megapixels and can't be printed into the book.`,
      })[fault],
    hint: ({ fault }) =>
      ({
        encrypted:
          'Save a copy without password and restrictions; since that may void an electronic seal, use a scan then.',
        unreadable: 'Scan or export it again and replace the file.',
        slow: 'Check again when the computer is less busy; if it stays so, split the file, or scan or export it again.',
        pixels:
          'Replace it with a smaller one: A4 at 300 dpi has about 8.7 megapixels, A3 at 600 dpi about 70 megapixels.',
      })[fault],
  },
  'attachment-active': {
    message: ({ file, parts }) =>
      `The attachment ${file} holds ${parts.map((part) => activeParts[part]).join(', ')}: bidding platforms and mail servers may refuse it.`,
    hint: () =>
      'Print it to a new PDF or replace it with a scan; a book takes only its pages, but the site offers the file as it is.',
    advice: () => 'Print it to a new PDF or replace it with a scan, so that no upload or mail is refused.',
  },
} satisfies Pick<
  ProblemWords,
  'missing-bid-file' | 'bad-attachment-path' | 'attachment-missing' | 'attachment-unreadable' | 'attachment-active'
>;
