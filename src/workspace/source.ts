import type { z } from 'zod';
import type { Bid, Chapter, LibraryItem } from '../domain/bid/bid.ts';
import type { Opportunity, Plan, Visit } from '../domain/plan.ts';
import type { PlaybookPage } from '../domain/playbook/playbook.ts';
import {
  bidScope,
  chapterScope,
  libraryScope,
  planScope,
  playbookScope,
  type Scope,
  visitScope,
} from '../mdx/scope.ts';
import { account } from '../schemas/account.ts';
import { bid } from '../schemas/bid/bid.ts';
import { chapter } from '../schemas/bid/chapter.ts';
import { type LibraryKind, libraryKinds, librarySchemas } from '../schemas/bid/library.ts';
import { opportunity } from '../schemas/opportunity.ts';
import { type PlaybookKind, playbookKinds, playbookSchemas } from '../schemas/playbook.ts';
import { visit } from '../schemas/visit.ts';

/** An MDX file of authors that something is made of. Its place alone says of what kind it is. */
export type Source =
  | { kind: 'account'; id: string; file: string }
  | { kind: 'visit'; id: string; account: string; file: string }
  | { kind: 'opportunity'; id: string; account: string; file: string }
  | { kind: 'playbook'; id: string; page: PlaybookKind; file: string }
  | { kind: 'bid'; id: string; file: string }
  | { kind: 'chapter'; id: string; bid: string; file: string }
  | { kind: 'library'; id: string; item: LibraryKind; file: string };
export type SourceOf<Kind extends Source['kind']> = Extract<Source, { kind: Kind }>;

/** What a file of each kind says, typed. */
export interface Entries {
  account: Plan;
  visit: Visit;
  opportunity: Opportunity;
  playbook: PlaybookPage;
  bid: Bid;
  chapter: Chapter;
  library: LibraryItem;
}
export type Entry = Entries[Source['kind']];

/** Folder of the playbook, in its root. */
export const playbookFolder = 'content/playbook';

/** Folders of bids and of the library, in the root. */
export const bidsFolder = 'content/bids';
export const libraryFolder = 'content/library';

/** Where files of each kind stand, for who looks for the right place. */
export const sourcePlaces = [
  'accounts/<id>/account.mdx',
  'accounts/<id>/visits/<date>-<name>.mdx',
  'accounts/<id>/opportunities/<name>.mdx',
  `${playbookFolder}/<kind>/<id>.mdx`,
  `${bidsFolder}/<id>/bid.mdx`,
  `${bidsFolder}/<id>/chapters/<name>.mdx`,
  `${libraryFolder}/<kind>/<id>.mdx`,
];

/** The kind of a file by its path from the root, with its folder's and its own name as they are, valid or not; null for a file that nothing is made of. */
export function sourceOf(file: string): Source | null {
  const parts = file.split('/');
  const id = /^(.+)\.mdx$/.exec(parts.at(-1) ?? '')?.[1];
  const [first, second = '', third] = parts;
  if (id === undefined) return null;
  if (first === 'accounts' && parts.length === 3 && id === 'account') return { kind: 'account', id: second, file };
  if (first === 'accounts' && parts.length === 4 && third === 'visits')
    return { kind: 'visit', id, account: second, file };
  if (first === 'accounts' && parts.length === 4 && third === 'opportunities')
    return { kind: 'opportunity', id, account: second, file };
  const folder = `${first}/${second}`;
  if (folder === bidsFolder && parts.length === 4 && id === 'bid') return { kind: 'bid', id: third ?? '', file };
  if (folder === bidsFolder && parts.length === 5 && parts[3] === 'chapters')
    return { kind: 'chapter', id, bid: third ?? '', file };
  const item = libraryKinds.find((kind) => kind === third);
  if (folder === libraryFolder && parts.length === 4 && item !== undefined) return { kind: 'library', id, item, file };
  const page = playbookKinds.find((kind) => kind === third);
  if (folder === playbookFolder && parts.length === 4 && page !== undefined)
    return { kind: 'playbook', id, page, file };
  return null;
}

/** How a file of a kind is read. */
export function readingOf(source: Source): { schema: z.ZodType; scope: Scope } {
  if (source.kind === 'account') return { schema: account, scope: planScope };
  if (source.kind === 'visit') return { schema: visit, scope: visitScope(source.id) };
  if (source.kind === 'opportunity') return { schema: opportunity, scope: planScope };
  if (source.kind === 'bid') return { schema: bid, scope: bidScope };
  if (source.kind === 'chapter') return { schema: chapter, scope: chapterScope(source.id) };
  if (source.kind === 'library') return { schema: librarySchemas[source.item], scope: libraryScope(source.id) };
  return { schema: playbookSchemas[source.page], scope: playbookScope };
}

/** An entry of what a file says. `data` is what the schema of its kind gave. */
export function entryOf(source: Source, data: unknown, body: Entry['body']): Entry {
  const { id, file } = source;
  if (source.kind === 'account') return { id, file, data: data as Plan['data'], body };
  if (source.kind === 'visit') return { id, account: source.account, file, data: data as Visit['data'], body };
  if (source.kind === 'opportunity')
    return { id, account: source.account, file, data: data as Opportunity['data'], body };
  if (source.kind === 'bid') return { id, file, data: data as Bid['data'], body };
  if (source.kind === 'chapter') return { id, bid: source.bid, file, data: data as Chapter['data'], body };
  if (source.kind === 'library') return { id, kind: source.item, file, data, body } as LibraryItem;
  return { id, kind: source.page, file, data: data as PlaybookPage['data'], body };
}
