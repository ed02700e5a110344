import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Finding, type RedFlagId, redFlagIds } from '../../problem.ts';
import {
  buyingInfluences,
  contacts,
  degrees,
  personStatuses,
  relations,
  responseModes,
  roles,
} from '../../schemas/stakeholder.ts';
import { defaultSettings, settings } from '../../settings.ts';
import { personOf, planOf, shown, today, type Written, workspaceOf } from '../cases.ts';
import { checkRedFlags, personOfFlag, redFlagsOf } from './index.ts';

type Silence = NonNullable<Written['silenced']>[number];
const until = (rule: RedFlagId, day: string, stakeholder?: string): Silence => ({
  rule,
  reason: '已与总监谈妥',
  until: day,
  ...(stakeholder ? { stakeholder } : {}),
});
const late = '2026-12-31';

/** Two deciders nobody has met, and no coach. */
const written: Written = {
  stakeholders: ['boss', 'vice'].map((id) =>
    personOf(id, {
      role: 'decider',
      style: 'driver',
      relation: 'neutral',
      contact: 'none',
      buyingInfluences: id === 'boss' ? ['economic'] : [],
    }),
  ),
};
const check = (silenced: Silence[], rules = defaultSettings) =>
  shown(checkRedFlags(planOf('bank', { ...written, silenced }), workspaceOf([], rules)));
const boss = 'decider-not-contacted stakeholders/0/contact';
const vice = 'decider-not-contacted stakeholders/1/contact';
const coach = 'no-coach stakeholders';

test.each([
  ['nothing is silenced', [], [coach, boss, vice]],
  ['one person', [until('decider-not-contacted', late, 'boss')], [coach, vice]],
  ['a rule for the whole plan', [until('decider-not-contacted', late)], [coach]],
  ['the last day of the silence', [until('no-coach', today)], [boss, vice]],
  [
    'a silence that is over',
    [until('no-coach', '2026-11-20')],
    [coach, boss, vice, 'silence-expired silenced/0/until'],
  ],
  ['a silence of 366 days', [until('no-coach', '2027-11-22')], [boss, vice]],
  [
    'a silence of more than a year',
    [until('no-coach', '2027-11-23')],
    [boss, vice, 'silence-too-long silenced/0/until'],
  ],
  ['a danger that is not there', [until('low-rating', late)], [coach, boss, vice, 'silence-unmatched silenced/0/rule']],
  [
    'a person whom it is not about',
    [until('no-coach', late, 'boss')],
    [coach, boss, vice, 'silence-unmatched silenced/0/rule'],
  ],
  [
    'a person who is not in the plan: the reference is the error',
    [until('no-coach', late, 'nobody')],
    [coach, boss, vice],
  ],
  ['the same twice', [until('no-coach', late), until('no-coach', late)], [boss, vice]],
] as [string, Silence[], string[]][])('%s', (_what, silenced, findings) => {
  expect(check(silenced)).toEqual(findings);
});

test('the page can tell what is kept silent', () => {
  const plan = planOf('bank', { ...written, silenced: [until('decider-not-contacted', late, 'vice')] });
  const { open, silenced } = redFlagsOf(plan, workspaceOf([plan]));
  expect(shown(open)).toEqual([coach, boss]);
  expect(silenced.map(({ kept }) => shown(kept))).toEqual([[vice]]);
});

test('a rule that is off is neither found nor missed by a silence', () => {
  const off = settings.parse({ redFlags: { 'no-coach': 'off' } });
  expect(check([until('no-coach', late)], off)).toEqual([boss, vice]);
});

const stakeholders = fc
  .array(
    fc.record({
      role: fc.constantFrom(...roles, undefined),
      relation: fc.constantFrom(...relations, undefined),
      contact: fc.constantFrom(...contacts, undefined),
      influence: fc.constantFrom(...degrees, undefined),
      status: fc.constantFrom(...personStatuses),
      buyingInfluences: fc.uniqueArray(fc.constantFrom(...buyingInfluences), { maxLength: 3 }),
      responseMode: fc.record({
        mode: fc.constantFrom(...responseModes, undefined),
        rating: fc.integer({ min: -5, max: 5 }),
      }),
      asOf: fc.constantFrom('2026-01-01', '2026-11-01', undefined),
    }),
    { maxLength: 8 },
  )
  .map((list) => list.map((one, index) => ({ ...one, id: `p${index}`, title: `职务${index}` })));

/** What a finding says of whom, wherever it stands in the list. */
const said = (found: Finding[], plan: ReturnType<typeof planOf>): string[] =>
  found.map((one) => JSON.stringify([one.id, personOfFlag(one, plan.data), one.params])).sort();

test('the order of the people does not matter', () => {
  fc.assert(
    fc.property(stakeholders, (list) => {
      const [plan, other] = [
        planOf('bank', { stakeholders: list }),
        planOf('bank', { stakeholders: list.toReversed() }),
      ];
      const workspace = workspaceOf([]);
      expect(said(checkRedFlags(other, workspace), other)).toEqual(said(checkRedFlags(plan, workspace), plan));
    }),
  );
});

test('a silence takes away what it names, and nothing else', () => {
  fc.assert(
    fc.property(
      stakeholders,
      fc.constantFrom(...redFlagIds),
      fc.option(fc.integer({ min: 0, max: 7 }), { nil: undefined }),
      (list, rule, index) => {
        const stakeholder = index === undefined ? undefined : list[index]?.id;
        const plan = planOf('bank', { stakeholders: list });
        const quiet = planOf('bank', { stakeholders: list, silenced: [until(rule, late, stakeholder)] });
        const workspace = workspaceOf([]);
        const all = checkRedFlags(plan, workspace);
        const named = all.filter(
          (one) => one.id === rule && (stakeholder === undefined || personOfFlag(one, plan.data) === stakeholder),
        );
        expect(said(redFlagsOf(quiet, workspace).open, quiet)).toEqual(
          said(
            all.filter((one) => !named.includes(one)),
            plan,
          ),
        );
        expect(checkRedFlags(quiet, workspace).some(({ id }) => id === 'silence-unmatched')).toBe(named.length === 0);
      },
    ),
  );
});

test('off turns off one rule, for every plan', () => {
  fc.assert(
    fc.property(stakeholders, fc.constantFrom(...redFlagIds), (list, rule) => {
      const plan = planOf('bank', { stakeholders: list });
      const on = checkRedFlags(plan, workspaceOf([]));
      const off = checkRedFlags(plan, workspaceOf([], settings.parse({ redFlags: { [rule]: 'off' } })));
      expect(off).toEqual(on.filter(({ id }) => id !== rule));
    }),
  );
});
