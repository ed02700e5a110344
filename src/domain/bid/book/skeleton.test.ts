import { expect, test } from 'vitest';
import { skeletonWords } from '../../../schemas/skeleton-words.ts';
import { libraryItem } from '../../../text/zh-CN/bid-skeleton.ts';
import { chapterFrom, itemOf, said, saidBy } from '../cases.ts';
import { bidOf } from '../scoring/bids.ts';
import { checkBidSkeleton, checkLibrarySkeleton } from './skeleton.ts';

test('words of the skeleton that nobody has replaced, in either language', () => {
  const fresh = bidOf({
    owner: 'my-id',
    summary: '刚拿到招标文件，正在摘录评分办法与条款。',
    bidder: { name: 'Full name of our company' },
    tender: { number: '项目编号' },
  });
  expect(saidBy(checkBidSkeleton, fresh, { chapters: [chapterFrom('plan', '', { title: '新的一章' })] })).toEqual([
    'skeleton-text summary',
    'skeleton-text bidder/name',
    'skeleton-text tender/number',
    'skeleton-text owner',
    'skeleton-text title',
  ]);
  expect(saidBy(checkBidSkeleton, bidOf({}), { chapters: [chapterFrom('plan', '')] })).toEqual([]);
});

test.each(['zh-CN', 'en'] as const)('the text of a fresh chapter in %s', (lang) => {
  const text = `## 一\n\n${skeletonWords[lang].chapterText} 又及。\n\n我方正文。`;
  expect(saidBy(checkBidSkeleton, bidOf({}), { chapters: [chapterFrom('plan', text)] })).toEqual(['skeleton-text 3:1']);
});

test('a fresh item of the library of each kind', () => {
  const title = (kind: 'certificates' | 'cases' | 'people' | 'sections') =>
    /^title: (.+)$/m.exec(libraryItem({ kind, owner: '吴帆', today: '2026-11-20' }))?.[1];
  const items = (['certificates', 'cases', 'people', 'sections'] as const).map((kind) =>
    itemOf(kind, kind, { title: title(kind), ...(kind === 'people' && { name: '姓名' }) }),
  );
  expect(said(checkLibrarySkeleton(items))).toEqual([
    'skeleton-text title',
    'skeleton-text title',
    'skeleton-text title',
    'skeleton-text name',
    'skeleton-text title',
  ]);
});
