import { expect, test } from 'vitest';
import { opportunityOf, planOf, visitOf } from './cases.ts';
import { checkSkeletonText } from './skeleton-text.ts';

const keys = (...args: Parameters<typeof checkSkeletonText>): string[] =>
  checkSkeletonText(...args).map(({ params }) => Object.values(params).join(' '));

test.each([
  ['客户全称', ['name 客户全称']],
  ['Full name of the customer', ['name Full name of the customer']],
  ['行业', []],
  ['客户全称有限公司', []],
])('the name %j of a plan: %j', (name, found) => {
  expect(keys(planOf('linchuan', { name }), [])).toEqual(found);
});

test('a visit that has still to say what it is for is told so in its own file', () => {
  const visit = visitOf('linchuan', '2026-11-12-budget');
  const untouched = visitOf('linchuan', '2026-11-19-test', { objective: '拜访目的，一句话' });
  expect(checkSkeletonText(planOf('linchuan'), [visit, untouched])).toMatchObject([
    { id: 'skeleton-text', file: untouched.file, at: { path: ['objective'] } },
  ]);
});

test.each([
  [{ owner: 'my-id' }, ['owner my-id']],
  [{ value: 0 }, ['value 0']],
  [{ name: '商机名称：卖什么' }, ['name 商机名称：卖什么']],
  [{ value: 1 }, []],
])('an opportunity with %j: %j', (written, found) => {
  const one = opportunityOf('linchuan', 'storage', written);
  expect(keys(planOf('linchuan'), [], [one])).toEqual(found);
});
