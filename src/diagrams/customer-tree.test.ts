import { expect, test } from 'vitest';
import { customerTree, type TreeNode } from './customer-tree.ts';

const node = (id: string, children: TreeNode[] = [], rest: Partial<TreeNode> = {}): TreeNode => ({
  id,
  name: id,
  box: '',
  unit: 'dmu',
  current: false,
  children,
  ...rest,
});

test("bank, branch and office are drawn with name and box; users are round, the page's own unit is marked", () => {
  const tree = node(
    'bank',
    [node('branch', [node('office', [], { name: '衡阳<分行>', unit: 'user' })], { current: true })],
    { name: '汇澜银行', box: 'P3' },
  );
  expect(customerTree(tree).split('\n')).toEqual([
    'flowchart TB',
    '  a0["汇澜银行<br/>P3"]:::unit',
    '  a1["branch"]:::current',
    '  a2(["衡阳#60;分行#62;"]):::unit',
    '  a0 --> a1',
    '  a1 --> a2',
  ]);
});

test.each([
  [7, 'TB'],
  [8, 'LR'],
])('a tree with %i units below one is drawn %s', (below, direction) => {
  const text = customerTree(
    node(
      'bank',
      Array.from({ length: below }, (_, n) => node(`b${n}`)),
    ),
  );
  expect(text.split('\n')[0]).toBe(`flowchart ${direction}`);
  expect(text.match(/:::/g)).toHaveLength(below + 1);
  expect(text.match(/-->/g)).toHaveLength(below);
});
