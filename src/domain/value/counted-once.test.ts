import { expect, test } from 'vitest';
import { planOf, workspaceOf } from '../cases.ts';
import { countedOnce } from './counted-once.ts';

const { tree, byId } = workspaceOf([
  planOf('bank'),
  planOf('branch', { parent: 'bank' }),
  planOf('city', { parent: 'branch', unit: 'user' }),
  planOf('desk', { parent: 'city', unit: 'user' }),
  planOf('taxi'),
  planOf('hq'),
  planOf('office', { parent: 'hq', unit: 'user' }),
  planOf('plant', { parent: 'office' }),
  planOf('shop', { parent: 'plant', unit: 'user' }),
]);

test.each([
  ['a using unit is part of the figures above it', ['branch', 'city', 'desk'], ['branch']],
  ['a decision-making unit counts for itself', ['bank', 'branch', 'city'], ['bank', 'branch']],
  ['where nothing above has figures the using unit counts', ['city', 'desk', 'taxi'], ['city', 'taxi']],
  ['a decision-making unit below a using one counts for itself', ['hq', 'office', 'plant', 'shop'], ['hq', 'plant']],
  ['so it does where the using unit has no figures', ['hq', 'plant'], ['hq', 'plant']],
  [
    'a using unit below a decision-making one without figures is not in those further up',
    ['hq', 'shop'],
    ['hq', 'shop'],
  ],
  ['nobody has figures', [], []],
])('%s', (_what, with_, counted) => {
  expect(countedOnce(tree, byId, (id) => (with_ as string[]).includes(id))).toEqual(counted);
});
