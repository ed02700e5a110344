import { expect, test } from 'vitest';
import { planOf, workspaceOf } from '../cases.ts';
import { countedOnce } from './counted-once.ts';

const { tree, byId } = workspaceOf([
  planOf('bank'),
  planOf('branch', { parent: 'bank' }),
  planOf('city', { parent: 'branch', unit: 'user' }),
  planOf('desk', { parent: 'city', unit: 'user' }),
  planOf('taxi'),
]);

test.each([
  ['a using unit is part of the figures above it', ['branch', 'city', 'desk'], ['branch']],
  ['a decision-making unit counts for itself', ['bank', 'branch', 'city'], ['bank', 'branch']],
  ['where nothing above has figures the using unit counts', ['city', 'desk', 'taxi'], ['city', 'taxi']],
  ['nobody has figures', [], []],
])('%s', (_what, with_, counted) => {
  expect(countedOnce(tree, byId, (id) => (with_ as string[]).includes(id))).toEqual(counted);
});
