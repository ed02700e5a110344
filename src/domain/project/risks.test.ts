import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { risk } from '../../schemas/risk.ts';
import { opportunityOf, planOf, shown, workspaceOf } from '../cases.ts';
import { bandOf, byScore, checkRisks, riskBands, scoreOf } from './risks.ts';

const plan = planOf('bank');
const context = { plan, workspace: workspaceOf([plan], undefined, '2026-11-20'), accountIds: ['bank'], pageIds: [] };
type Written = z.input<typeof risk>;
const riskOf = (written: Partial<Written> = {}): Written => ({
  id: 'rival',
  text: '对手低价',
  category: 'competitor',
  probability: 4,
  impact: 3,
  response: 'mitigate',
  action: '先做测试',
  owner: 'chen-jing',
  ...written,
});
const found = (risks: Written[], rest: Parameters<typeof opportunityOf>[2] = {}) =>
  shown(checkRisks(opportunityOf('bank', 'deal', { risks, ...rest }), context));

const { response: _response, action: _action, owner: _owner, ...bare } = riskOf();
test.each<[what: string, risks: Written[], found: string[]]>([
  ['a grave risk with its answer', [riskOf()], []],
  ['a grave risk without one', [bare], ['risk-unanswered risks/0']],
  ['a medium risk without one', [{ ...bare, probability: 1, impact: 5 }], ['risk-unanswered risks/0']],
  ['a slight risk without one', [{ ...bare, probability: 2, impact: 2 }], []],
  ['a grave risk that is over', [{ ...bare, status: 'closed' }], []],
  ['a risk that is accepted, without a measure', [{ ...bare, response: 'accept', owner: 'chen-jing' }], []],
  ['a measure due today', [riskOf({ due: '2026-11-20' })], []],
  ['a measure due yesterday', [riskOf({ due: '2026-11-19' })], ['risk-overdue risks/0/due']],
  ['the same of a risk that is over', [riskOf({ due: '2026-11-19', status: 'closed' })], []],
  ['a response that changes nothing', [riskOf({ residual: { probability: 3, impact: 4 } })], []],
  [
    'a response that makes it worse',
    [riskOf({ residual: { probability: 5, impact: 3 } })],
    ['residual-higher risks/0/residual'],
  ],
  [
    'an id that stands twice and an owner whom nobody knows',
    [riskOf(), riskOf({ owner: 'nobody' })],
    ['duplicate-id risks/1/id', 'unknown-reference risks/1/owner'],
  ],
])('%s', (_what, risks, expected) => expect(found(risks)).toEqual(expected));

test('a deal that is lost asks for no answer, one that was won still does', () => {
  const risks = [{ ...bare, due: '2026-11-19' }];
  expect(found(risks, { result: { state: 'lost', date: '2026-11-10' } })).toEqual([]);
  expect(found(risks, { result: { state: 'won', date: '2026-11-10' } })).toEqual([
    'risk-unanswered risks/0',
    'risk-overdue risks/0/due',
  ]);
});

test.each([
  [4, 'low'],
  [5, 'medium'],
  [10, 'medium'],
  [12, 'high'],
])('a score of %i is %s by default', (score, band) => {
  expect(bandOf(score, context.workspace.settings.projects.riskBands)).toBe(band);
});

const grade = fc.integer({ min: 1, max: 5 });
const level = fc.record({ probability: grade, impact: grade });
test('scores lie within 1 and 25, and a graver risk is never in a lighter band', () => {
  const bands = fc.tuple(fc.integer({ min: 1, max: 26 }), fc.integer({ min: 1, max: 26 }));
  fc.assert(
    fc.property(level, level, bands, (one, other, limits) => {
      const [low, high] = [scoreOf(one), scoreOf(other)].toSorted((a, b) => a - b) as [number, number];
      expect(low).toBeGreaterThanOrEqual(1);
      expect(high).toBeLessThanOrEqual(25);
      expect(riskBands.indexOf(bandOf(low, limits))).toBeLessThanOrEqual(riskBands.indexOf(bandOf(high, limits)));
    }),
  );
});

test('the register is sorted by score; risks that are equal stay in the order of their numbers', () => {
  const levels = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), at: level }), {
    selector: ({ id }) => id,
  });
  fc.assert(
    fc.property(levels, (all) => {
      const risks = all.map(({ id, at }) => risk.parse(riskOf({ id, ...at })));
      const sorted = risks.toSorted(byScore);
      expect(sorted.map(scoreOf)).toEqual(risks.map(scoreOf).toSorted((a, b) => b - a));
      for (const [i, one] of sorted.entries()) {
        const next = sorted[i + 1];
        if (next && next.probability === one.probability && next.impact === one.impact)
          expect(risks.indexOf(next)).toBeGreaterThan(risks.indexOf(one));
      }
    }),
  );
});
