import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { redFlagsOf } from '../src/domain/red-flags/index.ts';
import { planWarnings, redFlagIds } from '../src/problem.ts';
import { account } from '../src/schemas/account.ts';
import { visit } from '../src/schemas/visit.ts';
import { checkWorkspace } from '../src/workspace/check.ts';
import { readBytes } from '../src/workspace/files.ts';
import { loadRoot } from '../src/workspace/load.ts';
import { loadSettings } from '../src/workspace/load-settings.ts';
import { openPlanCache } from '../src/workspace/plan-cache.ts';

/** The samples in accounts/ show every model: nobody learns a key or a rule from a page that has no example of it. */
const root = join(import.meta.dirname, '..');
const cacheDir = mkdtempSync(join(tmpdir(), 'planbook-samples-'));
afterAll(() => rmSync(cacheDir, { recursive: true }));

const reader = { root, playbookRoot: root, plans: openPlanCache(cacheDir), code: 'samples' };
const loaded = loadRoot(reader);
const { workspace, findings } = checkWorkspace(loaded, loadSettings(root).settings, '2026-11-20');

/** The frontmatter of every file of a kind, as its author wrote it: without what the schema adds. */
const written = (files: readonly { file: string }[]): unknown[] =>
  files.map(({ file }) => parse(readBytes(reader, file).toString().split('\n---\n', 1)[0]?.slice(4) ?? ''));

/** Keys by their path, e.g. `stakeholders.responseMode.rating`, of a JSON Schema and of data; lists add nothing to a path. */
function keysOfSchema(schema: z.core.JSONSchema.JSONSchema, path = ''): string[] {
  const inside = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [
    path + key,
    ...keysOfSchema(value as z.core.JSONSchema.JSONSchema, `${path}${key}.`),
  ]);
  return [...inside, ...(schema.items ? keysOfSchema(schema.items as z.core.JSONSchema.JSONSchema, path) : [])];
}
function keysOfData(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysOfData(item, path));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [path + key, ...keysOfData(inner, `${path}${key}.`)]);
}

test('nothing is wrong with the samples, and what they are warned of is little enough to be read', () => {
  expect(
    findings.filter(({ severity }) => severity === 'error').map(({ file, line, id }) => `${id} ${file}:${line}`),
  ).toEqual([]);
  expect(findings.length).toBeLessThanOrEqual(66);
});

test.each([
  ['account', account, loaded.files.plans],
  ['visit', visit, loaded.files.visits],
] as const)('every key of the schema %s is used in a sample', (_, schema, files) => {
  const all = keysOfSchema(z.toJSONSchema(schema, { io: 'input' }));
  expect(all.length).toBeGreaterThan(20);
  const used = new Set(keysOfData(written(files)));
  expect(all.filter((key) => !used.has(key))).toEqual([]);
});

/** Choices by the key that offers them, e.g. `severity: low`, of a JSON Schema, but for what goes without writing; and in data, what stands under those keys. */
function choicesOfSchema(schema: z.core.JSONSchema.JSONSchema, key = ''): string[] {
  const parts = [
    ...Object.entries(schema.properties ?? {}),
    ...(schema.items ? [[key, schema.items] as const] : []),
  ] as const;
  return [
    ...(schema.enum ?? []).filter((choice) => choice !== schema.default).map((choice) => `${key}: ${choice}`),
    ...parts.flatMap(([name, part]) => choicesOfSchema(part as z.core.JSONSchema.JSONSchema, name)),
  ];
}
function choicesOfData(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => choicesOfData(item, key));
  if (value === null || typeof value !== 'object') return [`${key}: ${value}`];
  return Object.entries(value).flatMap(([name, inner]) => choicesOfData(inner, name));
}

/** Choices that no good plan takes, and the rules of red flags, each of which is seen below. */
const neverChosen = [
  'recipient: public-official', // The check refuses it: tests/problems/gift-to-official
  'wanted: none', // Nobody wants to be a seller whom the customer does not know, or compares by price alone
  'wanted: price',
  'from: champion', // A plan lifts a relation, and there is no better one
  'to: opponent', // Nobody plans for a relation that bad
  'to: nonsupporter',
  ...redFlagIds.map((id) => `rule: ${id}`),
];

test.each([
  ['account', account, loaded.files.plans],
  ['visit', visit, loaded.files.visits],
] as const)(
  'every choice of the schema %s is seen in a sample, but for those that no good plan takes',
  (_, schema, files) => {
    const all = [...new Set(choicesOfSchema(z.toJSONSchema(schema, { io: 'input' })))];
    expect(all.length).toBeGreaterThan(3);
    const seen = new Set(choicesOfData(written(files)));
    expect(all.filter((choice) => !seen.has(choice) && !neverChosen.includes(choice))).toEqual([]);
  },
);

test('each account that is dealt with by relation says at which of the nine stages of the key-account pipeline it stands', () => {
  const pipeline = workspace.playbook.byId.get('key-account')?.data;
  const stages = pipeline && 'stages' in pipeline ? pipeline.stages : [];
  expect(stages).toHaveLength(9);
  const standing = workspace.plans
    .filter(({ data }) => data.mode === 'relation')
    .map(({ id, data }) => [id, data.playbook.filter((page) => stages.includes(page)).length]);
  expect(standing.length).toBeGreaterThan(5);
  expect(standing.filter(([, count]) => count !== 1)).toEqual([]);
});

test.each(redFlagIds)('the red flag %s is seen in a sample, open or silenced', (id) => {
  const seen = workspace.plans.flatMap((plan) => {
    const { open, silenced } = redFlagsOf(plan, workspace);
    return [...open, ...silenced.flatMap(({ kept }) => kept)].filter((one) => one.id === id);
  });
  expect(seen).not.toEqual([]);
});

/** Rules that the samples break nowhere, on purpose: named accounts meet their rule, no gift exceeds its limit, and visits say whom they met and why they call it an advance, and silences end within a year. */
const kept = [
  'no-complete-year',
  'designation-unmet',
  'designation-quota',
  'compliance-over-limit',
  'visited-after-leaving',
  'advance-without-commitment',
  'silence-too-long',
];

test('every warning that pages show is seen in a sample, but for those that a good plan never earns', () => {
  const seen = new Set<string>(findings.map(({ id }) => id));
  expect(planWarnings.filter((id) => !seen.has(id)).sort()).toEqual(kept.toSorted());
});

test('the visits of the samples end in every way and one is still to come', () => {
  const visits = [...workspace.visits.values()].flat();
  expect(visits.length).toBeGreaterThanOrEqual(14);
  expect(workspace.visits.size).toBeGreaterThanOrEqual(6);
  expect(new Set(visits.map(({ data }) => data.outcome))).toEqual(
    new Set(['order', 'advance', 'continuation', 'no-sale', undefined]),
  );
  expect(visits.filter(({ data }) => data.date > workspace.today).length).toBeGreaterThan(0);
});
