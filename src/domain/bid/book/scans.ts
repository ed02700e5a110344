import type { Attachment } from '../../../schemas/bid/attachment.ts';
import type { Workspace } from '../../plan.ts';
import type { Chapter, LibraryItem } from '../bid.ts';
import type { BookScan } from './book.ts';

interface Owner {
  bid: string;
  chapter: string;
  /** Id of the item of the library whose attachment it is; null for one of the chapter or of the bid. */
  item: string | null;
}

/** Path of an attachment from the workspace root. `item`: whether an item of the library names it. */
export const attachmentPath = (file: string, bid: string, item: boolean): string =>
  `${item ? 'content/library' : `content/bids/${bid}`}/${file.replace(/^\.\//, '')}`;

/** An attachment at its place in a chapter. */
export function scanOf({ id, title, file }: Attachment, owner: Owner, facts: Workspace['attachments']): BookScan {
  const path = attachmentPath(file, owner.bid, owner.item !== null);
  const found = facts.get(path);
  return {
    anchor: `a-${owner.chapter}_${owner.item === null ? '' : `${owner.item}_`}${id}`,
    title,
    path,
    facts: found === undefined || found.fault !== null ? null : found,
    of: { id, item: owner.item },
  };
}

/** The scans of an item of the library, printed in a chapter. */
export const scansOfItem = (item: LibraryItem, chapter: Chapter, facts: Workspace['attachments']): BookScan[] =>
  item.data.attachments.map((each) => scanOf(each, { bid: chapter.bid, chapter: chapter.id, item: item.id }, facts));
