import type { z } from 'zod';
import { bid } from '../../../schemas/bid/bid.ts';
import { chapter } from '../../../schemas/bid/chapter.ts';
import { workspaceOf } from '../../cases.ts';
import type { Bid, Chapter } from '../bid.ts';
import type { BidContext } from '../check.ts';

/** For tests: bids and chapters that say only what a test is about. */
type Written = Partial<Omit<z.input<typeof bid>, 'tender'>> & { tender?: Partial<z.input<typeof bid>['tender']> };

const empty = { pieces: [], headings: [], files: [], mentions: [] };

export const bidOf = ({ tender = {}, ...written }: Written): Bid => ({
  id: 'x',
  file: 'content/bids/x/bid.mdx',
  data: bid.parse({
    name: '桌面机投标',
    account: 'bank',
    owner: 'chen-jing',
    updated: '2026-11-16',
    summary: '编写中。',
    bidder: { name: '我方公司' },
    tender: {
      number: 'A-1',
      title: '桌面机',
      buyer: '银行',
      kind: 'goods',
      dates: { submission: '2026-12-01' },
      ...tender,
    },
    volumes: [{ id: 'technical', title: '技术卷', kind: 'technical' }],
    ...written,
  }),
  body: empty,
});

export const chapterOf = (
  id: string,
  written: Partial<z.input<typeof chapter>> = {},
  body: Partial<Chapter['body']> = {},
): Chapter => ({
  id,
  bid: 'x',
  file: `content/bids/x/chapters/${id}.mdx`,
  data: chapter.parse({ volume: 'technical', title: id, order: 1, ...written }),
  body: { ...empty, ...body },
});

export function contextOf(bid: Bid, chapters: readonly Chapter[] = []): BidContext {
  const workspace = workspaceOf([], undefined, undefined, {
    bids: [bid],
    chapters: new Map([[bid.id, [...chapters]]]),
  });
  const ids = chapters.map(({ id }) => id);
  return {
    chapters,
    plan: undefined,
    workspace,
    accountIds: [],
    partial: false,
    chapterIds: ids,
    libraryIds: [],
    pageIds: [],
    opportunityIds: [],
  };
}
