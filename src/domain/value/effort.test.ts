import { expect, test } from 'vitest';
import { defaultSettings } from '../../settings.ts';
import { planOf, visitOf, workspaceOf } from '../cases.ts';
import type { Visit } from '../plan.ts';
import { effortByAccount } from './effort.ts';

const action = (id: string, done?: string) => ({
  id,
  text: id,
  way: 'visit' as const,
  owner: 'chen-jing',
  due: '2026-12-01',
  ...(done && { done }),
});
const visits = new Map<string, Visit[]>([
  [
    'city',
    ['2025-11-20', '2025-11-21', '2026-11-20', '2026-11-21'].map((date) => visitOf('city', `${date}-x`, { date })),
  ],
]);
const workspace = workspaceOf(
  [
    planOf('bank', { actions: [action('a'), action('b', '2026-01-01')] }),
    planOf('branch', { parent: 'bank', unit: 'user' }),
    planOf('city', { parent: 'branch', unit: 'user', actions: [action('a')] }),
    planOf('plant', { parent: 'bank', actions: [action('a')] }),
  ],
  defaultSettings,
  '2026-11-20',
  { visits },
);
const effort = (...counted: string[]) => Object.fromEntries(effortByAccount(workspace, counted));

test('open actions and the visits of twelve months count; those of using units where their figures do', () => {
  expect(effort('bank', 'plant')).toEqual({ bank: { visits: 2, actions: 2 }, plant: { visits: 0, actions: 1 } });
});

test('without figures above, the work is that of the unit itself', () => {
  expect(effort('plant')).toEqual({
    bank: { visits: 0, actions: 1 },
    branch: { visits: 0, actions: 0 },
    city: { visits: 2, actions: 1 },
    plant: { visits: 0, actions: 1 },
  });
});

test('nothing is counted twice and nothing is lost', () => {
  for (const counted of [[], ['bank'], ['branch'], ['bank', 'city'], ['bank', 'branch', 'city', 'plant']]) {
    const all = Object.values(effort(...counted));
    expect(all.reduce((sum, one) => sum + one.visits, 0)).toBe(2);
    expect(all.reduce((sum, one) => sum + one.actions, 0)).toBe(3);
  }
});
