import { expect, test } from 'vitest';
import type { z } from 'zod';
import { least } from './domain/cases.ts';
import { components } from './mdx/registry.ts';
import { account } from './schemas/account.ts';
import { id, idPattern, toId } from './schemas/base.ts';
import { ourPeople } from './schemas/our-people.ts';
import { playbookSchemas } from './schemas/playbook.ts';
import { visit } from './schemas/visit.ts';
import { settings } from './settings.ts';
import { unwrap } from './workspace/schema-findings.ts';

interface Group {
  path: string;
  schema: z.ZodType;
  fields: [key: string, schema: z.ZodType][];
}

/** Every group of keys that can be reached from a schema. */
function groups(schema: z.ZodType, path: string): Group[] {
  const inner = unwrap(schema) as z.ZodType & { shape?: Record<string, z.ZodType>; element?: z.ZodType };
  if (inner.element) return groups(inner.element, `${path}[]`);
  if (!inner.shape) return [];
  const fields = Object.entries(inner.shape);
  return [{ path, schema: inner, fields }, ...fields.flatMap(([key, field]) => groups(field, `${path}.${key}`))];
}
const all = [
  ...groups(account, 'account'),
  ...groups(visit, 'visit'),
  ...groups(ourPeople, 'people'),
  ...groups(settings, 'settings'),
  ...Object.entries(playbookSchemas).flatMap(([kind, schema]) => groups(schema, `playbook.${kind}`)),
  ...Object.entries(components).flatMap(([name, schema]) => groups(schema, name)),
];

test('the walk reaches every group', () => {
  expect(all.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'account',
      'account.spend[]',
      'account.screening',
      'account.stakeholders[]',
      'account.team[]',
      'account.factors[]',
      'account.actions[]',
      'account.actions[].compliance',
      'account.competitors[]',
      'account.competitors[].relations[]',
      'account.stakeholders[].responseMode',
      'account.projects[]',
      'visit',
      'visit.commitments[]',
      'people.units[].specialists[]',
      'settings.site',
      'settings.strategy.weights',
      'settings.redFlags',
      'playbook.stages.criteria[]',
      'playbook.scorecards',
      'Callout',
      'Person',
      'Account',
    ]),
  );
});

test.each(all)('a key that is not known is refused in $path', ({ schema }) => {
  const issues = schema.safeParse({ 'no-such-key': 1 }).error?.issues ?? [];
  expect(issues).toContainEqual(expect.objectContaining({ code: 'unrecognized_keys', keys: ['no-such-key'] }));
});

test.each(all.flatMap(({ path, fields }) => fields.map(([key, schema]) => [`${path}.${key}`, schema] as const)))(
  '%s is explained in both languages',
  (_path, schema) => {
    expect(schema.description ?? '').toMatch(/^.{4,}\.$/);
    expect(schema.meta()?.['zh'] ?? '').toMatch(/^.*\p{Script=Han}.*。$/u);
  },
);

test('what a plan must say is enough', () => {
  expect(account.parse(least)).toMatchObject({
    lang: 'zh-CN',
    benchmark: false,
    spend: [],
    stakeholders: [],
    factors: [],
    actions: [],
    competitors: [],
  });
});

test.each(Object.keys(least))('a plan without %s is refused', (key) => {
  const { [key as 'name']: _left, ...rest } = least;
  expect(account.safeParse(rest).success).toBe(false);
});

test.each(['bank', 'b', '1', 'north-bank-2', 'a'.repeat(80)])('%s is an id', (value) => {
  expect(id.safeParse(value).success).toBe(true);
});

test.each(['', '-', 'a-', '-a', 'a--b', 'A', 'a b', 'a_b', '银行', 'a/b', '../a', 'a\n', 'a.b', 'a'.repeat(81)])(
  '%j is no id',
  (value) => {
    expect(id.safeParse(value).success).toBe(false);
  },
);

test.each([
  ['Zhang Wei', 'zhang-wei'],
  ['Müller & Söhne', 'muller-sohne'],
  ['  A__B  ', 'a-b'],
  ['ＡＢＣ', 'abc'],
  ['银行', 'my-account'],
  ['银行 ICBC', 'icbc'],
])('%j becomes the id %s', (name, wanted) => {
  expect(toId(name)).toBe(wanted);
  expect(toId(name)).toMatch(idPattern);
});

test.each([
  ['2026-02-29', false],
  ['2024-02-29', true],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['2026-11-20', true],
  ['20261120', false],
])('%s as a date', (updated, valid) => {
  expect(account.safeParse({ ...least, updated }).success).toBe(valid);
});
