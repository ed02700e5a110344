import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contacts, relations } from '../../schemas/stakeholder.ts';
import { defaultSettings } from '../../settings.ts';
import { personOf, planOf, today, type Written, year } from '../cases.ts';
import { buildTree } from './customer-tree.ts';
import { bandOf, freshnessOf, type Health, type HealthPartId, healthOf, healthParts } from './health.ts';
import { spendByYear } from './spend.ts';

const healthIn = (written: Written, day = today, dangers = 0): Health => {
  const plan = planOf('one', written);
  const years = spendByYear('one', new Map([['one', plan]]), buildTree([plan]));
  return healthOf({ data: plan.data, years, dangers }, day, defaultSettings);
};
const part = (health: Health, id: HealthPartId): number | null =>
  health.parts.find((one) => one.id === id)?.score ?? null;

const day = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const person = fc.record(
  {
    relation: fc.constantFrom(...relations),
    contact: fc.constantFrom(...contacts),
    role: fc.constantFrom('approver', 'decider', 'evaluator', 'user'),
    asOf: day,
    buyingInfluences: fc.subarray(['coach', 'economic', 'user']),
  },
  { requiredKeys: [] },
);
const action = fc.record({ due: day, done: optional(day) });
const information = fc.record({ known: fc.constantFrom('yes', 'assumed', 'no') });
const plans = fc
  .record(
    {
      updated: day,
      objective: fc.constant('签下项目'),
      stakeholders: fc.array(person, { maxLength: 6 }),
      actions: fc.array(action, { maxLength: 5 }),
      information: fc.array(information, { maxLength: 5 }),
      satisfaction: fc.array(fc.record({ date: day, score: fc.nat(100), n: fc.constant(5) }), { maxLength: 3 }),
      spend: fc.uniqueArray(fc.integer({ min: 2020, max: 2026 }), { maxLength: 4 }),
    },
    { requiredKeys: [] },
  )
  .map((some) => {
    const clean = (one: object): object =>
      Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined));
    return {
      ...some,
      ...(some.spend && { spend: some.spend.map((one) => year(one, 4000, 1000)) }),
      ...(some.stakeholders && {
        stakeholders: some.stakeholders.map((one, n) => ({ id: `p${n}`, title: `p${n}`, ...one })),
      }),
      ...(some.actions && {
        actions: some.actions.map((one, n) => ({
          id: `a${n}`,
          text: 'a',
          way: 'visit',
          owner: 'chen-jing',
          ...clean(one),
        })),
      }),
      ...(some.information && {
        information: some.information.map((one, n) => ({ id: `i${n}`, level: 'public', topic: 't', ...one })),
      }),
    } as Written;
  });

describe('health of an account', () => {
  test('lies within 0 and 100, and so does every part', () => {
    fc.assert(
      fc.property(plans, (written) => {
        const { score, parts, known, band, uncertain } = healthIn(written);
        for (const one of [score, ...parts.map((each) => each.score)]) {
          if (one === null) continue;
          expect(one).toBeGreaterThanOrEqual(0);
          expect(one).toBeLessThanOrEqual(100 + 1e-9);
        }
        expect(known).toBe(parts.filter((each) => each.score !== null).length);
        // A score has a band exactly where it stands on half of the weight.
        expect(band === null).toBe(score === null || uncertain);
      }),
    );
  });

  test('does not depend on the order of people, actions, information, surveys and years', () => {
    fc.assert(
      fc.property(plans, (written) => {
        const turned = Object.fromEntries(
          Object.entries(written).map(([key, value]) => [key, Array.isArray(value) ? value.toReversed() : value]),
        ) as Written;
        const [a, b] = [healthIn(written), healthIn(turned)];
        for (const id of healthParts) {
          const [one, other] = [part(a, id), part(b, id)];
          if (one === null) expect(other).toBeNull();
          else expect(other).toBeCloseTo(one, 9);
        }
      }),
    );
  });

  test('a part that nobody wrote is missing and not zero: it changes nothing but how much is known', () => {
    fc.assert(
      fc.property(plans, (written) => {
        const { information: _, ...without } = written;
        const [full, less] = [healthIn(written), healthIn(without)];
        expect(part(less, 'knowledge')).toBeNull();
        for (const id of healthParts) if (id !== 'knowledge') expect(part(less, id)).toEqual(part(full, id));
        if (part(full, 'knowledge') !== null) expect(less.known).toBe(full.known - 1);
        // Missing never pulls down: without it the score is the mean of the others.
        const rest = full.parts.filter((one) => one.id !== 'knowledge' && one.score !== null);
        if (less.score !== null) {
          const weight = rest.reduce((sum, one) => sum + one.weight, 0);
          expect(less.score).toBeCloseTo(rest.reduce((sum, one) => sum + one.weight * (one.score ?? 0), 0) / weight, 9);
        }
      }),
    );
  });

  test('an empty plan has no health, fresh as it may be', () => {
    expect(healthIn({ updated: today })).toMatchObject({ score: null, band: null, known: 1 });
  });

  test('never falls when a relation or a contact gets better', () => {
    fc.assert(
      fc.property(plans, fc.nat(5), (written, at) => {
        const people = written.stakeholders ?? [];
        const one = people[at];
        if (one?.relation === undefined || one.contact === undefined) return;
        const better = {
          ...one,
          relation: relations[Math.max(0, relations.indexOf(one.relation) - 1)],
          contact: contacts[Math.min(contacts.length - 1, contacts.indexOf(one.contact) + 1)],
        };
        const after = healthIn({ ...written, stakeholders: people.with(at, better) } as Written);
        expect(after.score ?? 0).toBeGreaterThanOrEqual((healthIn(written).score ?? 0) - 1e-9);
      }),
    );
  });

  test('never rises while nothing is written: freshness only falls with age', () => {
    fc.assert(
      fc.property(plans, fc.nat(400), (written, days) => {
        const later = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
        // Before the year is over its figures are not due; afterwards they become the newest complete ones.
        const spend = (written.spend ?? []).filter((one) => one.year < 2026);
        const [now, then] = [healthIn({ ...written, spend }), healthIn({ ...written, spend }, later)];
        expect(part(then, 'freshness')).toBeLessThanOrEqual((part(now, 'freshness') as number) + 1e-9);
        expect(part(then, 'plan') ?? 0).toBeLessThanOrEqual((part(now, 'plan') ?? 0) + 1e-9);
      }),
    );
  });

  test('assumed information counts half, overdue actions take from the plan, people who left do not count', () => {
    const item = (id: string, known: 'yes' | 'assumed' | 'no') => ({ id, level: 'public' as const, topic: id, known });
    const information = [item('a', 'yes'), item('b', 'assumed'), item('c', 'no')];
    expect(part(healthIn({ information }), 'knowledge')).toBe(50);
    const open = { id: 'a', text: 'a', way: 'visit' as const, owner: 'chen-jing' };
    const written = { objective: '签约', factors: [] };
    expect(part(healthIn({ ...written, actions: [{ ...open, due: '2027-01-01' }] }), 'plan')).toBe(75);
    expect(part(healthIn({ ...written, actions: [{ ...open, due: '2026-01-01' }] }), 'plan')).toBe(50);
    const gone = personOf('a', { relation: 'champion', contact: 'deep', status: 'left', statusSince: '2026-01-01' });
    expect(part(healthIn({ stakeholders: [gone] }), 'people')).toBeNull();
  });

  test('the newest survey and the newest answers count; questions without an answer are left out', () => {
    const health = healthIn({
      satisfaction: [
        { date: '2026-06-01', score: 90, n: 10 },
        { date: '2025-06-01', score: 10, n: 10 },
      ],
      replaceability: [
        { asOf: '2026-01-01', departments: true, deciders: false, leaders: true, users: false },
        { asOf: '2025-01-01', departments: false, deciders: false, leaders: false, users: false },
      ],
    });
    expect(part(health, 'relationship')).toBeCloseTo(70);
  });
});

test('the band is that of the figure shown', () => {
  expect([0, 33.4, 33.5, 66.4, 66.5, 100].map((score) => bandOf(score, [34, 67]))).toEqual([
    'low',
    'low',
    'medium',
    'medium',
    'high',
    'high',
  ]);
});

test('freshness is full within the interval, half at twice and nothing from three times it', () => {
  expect([0, 28, 56, 84, 500].map((age) => freshnessOf(age, 28))).toEqual([1, 1, 0.5, 0, 0]);
});

test('a severe danger keeps a high score in the medium band, and changes nothing else', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 1, max: 9 }), (some, dangers) => {
      const calm = healthIn(some as Written);
      const endangered = healthIn(some as Written, today, dangers);
      expect(endangered.band).toBe(calm.band === 'high' ? 'medium' : calm.band);
      expect(endangered.held).toBe(calm.band === 'high');
      expect({ ...endangered, band: calm.band, held: false }).toEqual({ ...calm, held: false });
    }),
  );
});

test('a questionnaire of which less than half is answered is no fact: one yes of one is not perfect', () => {
  const with_ = (entry: object) =>
    part(healthIn({ replaceability: [{ asOf: '2026-01-01', ...entry }] }), 'relationship');
  expect(with_({ users: true })).toBeNull();
  expect(with_({ users: true, products: true, support: true })).toBeNull();
  expect(with_({ users: true, products: true, support: true, leaders: false })).toBe(75);
});

test('nobody has to be economic buyer or coach in a using unit', () => {
  const stakeholders = [personOf('a', { relation: 'supporter', contact: 'deep' })];
  const facts = (unit: 'dmu' | 'user') =>
    healthIn({ unit, stakeholders }).parts[0]?.facts.map(({ id, share }) => `${id} ${share}`);
  expect(facts('dmu')).toEqual(['support null', 'economic-buyer 0', 'coach 0', 'contact 1']);
  expect(facts('user')).toEqual(['contact 1']);
  const decider = personOf('b', { relation: 'champion', role: 'decider' });
  expect(part(healthIn({ unit: 'user', stakeholders: [decider] }), 'people')).toBe(100);
});

test('a score that stands on less than half of the weight has no band, however high', () => {
  const information = [{ id: 'a', level: 'public' as const, topic: 'a', known: 'yes' as const }];
  const one = healthIn({ updated: today, information });
  expect(one).toMatchObject({ score: 100, band: null, uncertain: true, held: false });
});

test('half of the weight is the line, whatever the weights, and a part without weight is not counted', () => {
  const weight = fc.integer({ min: 0, max: 100 });
  const weights = fc.record({
    people: weight,
    plan: weight,
    knowledge: weight,
    relationship: weight,
    freshness: weight,
  });
  fc.assert(
    fc.property(plans, weights, (written, some) => {
      const plan = planOf('one', written);
      const years = spendByYear('one', new Map([['one', plan]]), buildTree([plan]));
      const settings = { ...defaultSettings, health: { ...defaultSettings.health, weights: some } };
      const health = healthOf({ data: plan.data, years, dangers: 0 }, today, settings);
      const sum = (list: Health['parts']): number => list.reduce((total, one) => total + one.weight, 0);
      const known = health.parts.filter((one) => one.score !== null);
      expect(health.of).toBe(health.parts.filter((one) => one.weight > 0).length);
      expect(health.known).toBe(known.filter((one) => one.weight > 0).length);
      expect(health.uncertain).toBe(health.score !== null && sum(known) < sum(health.parts) / 2);
    }),
  );
});
