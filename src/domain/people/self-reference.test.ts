import { expect, test } from 'vitest';
import { planOf, shown } from '../cases.ts';
import { checkReporting } from './reporting.ts';
import { checkSelfReferences } from './self-reference.ts';

test('each line to oneself is said where it stands, and reporting to oneself only as a circle', () => {
  const plan = planOf('bank', {
    stakeholders: [
      { id: 'boss', title: '总裁', influences: ['clerk', 'boss'], conflicts: ['boss'], reportsTo: 'boss' },
      { id: 'clerk', title: '职员', influences: ['boss'] },
    ],
  });
  expect(shown([...checkSelfReferences(plan), ...checkReporting(plan)])).toEqual([
    'self-reference stakeholders/0/influences/1',
    'self-reference stakeholders/0/conflicts/0',
    'reporting-cycle stakeholders/0/reportsTo',
  ]);
});
