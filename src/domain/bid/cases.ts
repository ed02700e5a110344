import { frontmatter } from '../../mdx/cases.ts';
import { parseBody } from '../../mdx/parse.ts';
import { chapterScope, libraryScope } from '../../mdx/scope.ts';
import type { Finding } from '../../problem.ts';
import { type LibraryKind, librarySchemas } from '../../schemas/bid/library.ts';
import { workspaceOf } from '../cases.ts';
import type { Plan, Workspace } from '../plan.ts';
import type { Bid, Chapter, LibraryItem } from './bid.ts';
import type { BidContext, BidRule } from './check.ts';
import { chapterOf, contextOf } from './scoring/bids.ts';

/** For tests of the rules on bids: chapters and items of the library from their text, and what rules say of them. */
export const today = '2026-11-20';

/** A chapter with a text in MDX; its lines count from 1 at the text. */
export function chapterFrom(id: string, text: string, written: Parameters<typeof chapterOf>[1] = {}): Chapter {
  const file = `content/bids/x/chapters/${id}.mdx`;
  const source = frontmatter + text;
  return chapterOf(id, written, parseBody({ file, source, start: frontmatter.length, scope: chapterScope(id) }).body);
}

export function itemOf<Kind extends LibraryKind>(kind: Kind, id: string, written: object = {}, text = ''): LibraryItem {
  const least = {
    certificates: {},
    cases: { customer: '某客户', signed: '2025-06-30', content: '终端 500 台' },
    people: { name: '姓名', role: '项目经理' },
    sections: {},
  };
  const file = `content/library/${kind}/${id}.mdx`;
  const source = frontmatter + text;
  return {
    id,
    kind,
    file,
    data: librarySchemas[kind].parse({
      title: id,
      owner: '吴帆',
      updated: '2026-11-01',
      ...least[kind],
      ...written,
    }),
    body: parseBody({ file, source, start: frontmatter.length, scope: libraryScope(id) }).body,
  } as LibraryItem;
}

export interface Around {
  chapters?: readonly Chapter[];
  library?: readonly LibraryItem[];
  plans?: readonly Plan[];
  others?: readonly Bid[];
  day?: string;
}

export function around(
  bid: Bid,
  { chapters = [], library = [], plans = [], others = [], day = today }: Around,
): BidContext {
  const workspace: Workspace = workspaceOf(plans, undefined, day, {
    bids: [bid, ...others],
    chapters: new Map([[bid.id, [...chapters]]]),
    library: new Map(library.map((item) => [item.id, item])),
  });
  return { ...contextOf(bid, chapters), workspace };
}

/** Findings as `id where`: a path in the frontmatter with slashes, or line and column of the text. */
export const said = (findings: readonly Finding[]): string[] =>
  findings.map(({ id, at }) =>
    'path' in at ? `${id} ${at.path.join('/')}` : `${id} ${at.line - frontmatterLines}:${at.column}`,
  );
const frontmatterLines = frontmatter.split('\n').length - 1;

export const saidBy = (rule: BidRule, bid: Bid, context: Around = {}): string[] =>
  said(rule(bid, around(bid, context)));
