import { type Finding, finding, type Place } from '../../../problem.ts';
import type { Workspace } from '../../plan.ts';
import type { Bid, Chapter, LibraryItem } from '../bid.ts';
import type { BidRule } from '../check.ts';
import { attachmentPath } from './scans.ts';

/** Attached and linked PDF files with more than pages, wherever a bid names them: its book takes the pages, but the site offers the file as it is. */
export const checkActiveFiles: BidRule = (bid, { chapters, workspace }) =>
  [bid, ...chapters].flatMap((one) => of(one, (name) => attachmentPath(name, bid.id, false), workspace));

/** The same of the library. */
export const checkLibraryActiveFiles = (items: readonly LibraryItem[], workspace: Workspace): Finding[] =>
  items.flatMap((one) => of(one, (name) => attachmentPath(name, '', true), workspace));

/** Each file once, at its first place. */
function of(
  { file, data, body }: Bid | Chapter | LibraryItem,
  pathOf: (name: string) => string,
  { attachments }: Workspace,
): Finding[] {
  const places = new Map<string, { name: string; at: Place }>();
  const name = (path: string, named: string, at: Place): void => {
    if (!places.has(path)) places.set(path, { name: named, at });
  };
  for (const [index, one] of data.attachments.entries())
    name(pathOf(one.file), one.file, { path: ['attachments', index, 'file'] });
  for (const { path, url, line, column } of body.files) name(path, url, { line, column });
  return [...places].flatMap(([path, { name: named, at }]) => {
    const parts = attachments.get(path)?.active ?? [];
    return parts.length === 0 ? [] : [finding('attachment-active', file, at, { file: named, parts: [...parts] })];
  });
}
