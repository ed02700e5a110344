import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { Path } from '../../problem.ts';
import { account } from '../../schemas/account.ts';
import { bid } from '../../schemas/bid/bid.ts';
import { chapter } from '../../schemas/bid/chapter.ts';
import { type LibraryKind, librarySchemas } from '../../schemas/bid/library.ts';
import { opportunity } from '../../schemas/opportunity.ts';
import { ourPeople } from '../../schemas/our-people.ts';
import { type PlaybookKind, playbookSchemas } from '../../schemas/playbook.ts';
import { visit } from '../../schemas/visit.ts';
import { defaultSettings, locales, settings } from '../../settings.ts';
import { textFor } from '../../text/index.ts';
import { schemaAt } from '../../workspace/schema-findings.ts';
import {
  type FieldSource,
  fieldPageIds,
  fieldPagePath,
  fieldSources,
  fieldUrl,
  hasKinds,
  sourceOf,
} from './field-pages.ts';
import { buildFields, groupByKey, groupsOf, groupsOn, labelsFor, sameKeys } from './field-reference.ts';
import { outlineOf } from './handbook.ts';

const schemas = { account, opportunity, visit, bid, chapter, people: ourPeople, settings };
const texts = { 'zh-CN': textFor('zh-CN', 'CNY'), en: textFor('en', 'CNY') };
const viewOf = (page: (typeof fieldPageIds)[number], locale: (typeof locales)[number]) =>
  buildFields(page, outlineOf([], texts[locale]), texts[locale], defaultSettings, '2026-11-20');
const views = locales.flatMap((locale) => fieldPageIds.map((page) => ({ locale, page, view: viewOf(page, locale) })));

/** The schema that an example of a group has to fit; `path` as in the reference. */
function schemaOf(source: FieldSource, path: string): z.ZodType {
  const keys = path === '' ? [] : path.split('.');
  let schema: z.ZodType =
    source === 'playbook'
      ? playbookSchemas[keys.shift() as PlaybookKind]
      : source === 'library'
        ? librarySchemas[keys.shift() as LibraryKind]
        : schemas[source];
  for (const key of keys) schema = itemOf(schemaAt(schema, [key]) as z.ZodType);
  return schema;
}
const itemOf = (schema: z.ZodType): z.ZodType => schemaAt(schema, [0] as Path) ?? schema;

test('every field of every schema has a row of its own, in each language', () => {
  for (const locale of locales) {
    const rows = views.filter((one) => one.locale === locale);
    for (const source of fieldSources)
      for (const { fields } of groupsOf(source))
        for (const { path } of fields) {
          const [address, id] = fieldUrl(locale, source, path).split('#');
          const page = rows.find(({ page }) => address?.endsWith(fieldPagePath(page)));
          const ids = page?.view.groups.flatMap((group) => group.fields.map((field) => field.id)) ?? [];
          expect(ids.filter((one) => one === id).length, `${source} ${path}`).toBe(1);
        }
  }
});

test('the walk goes all the way down', () => {
  expect(groupsOf('account').map(({ path }) => path)).toEqual(
    expect.arrayContaining(['', 'stakeholders.needs', 'actions.compliance', 'competitors.relations', 'swot']),
  );
  expect(groupsOf('opportunity').map(({ path }) => path)).toEqual(
    expect.arrayContaining(['man.money', 'ogsm.measures', 'risks.residual', 'tasks.raci', 'tasks.estimate']),
  );
  expect(groupsOf('playbook').map(({ path }) => path)).toEqual(expect.arrayContaining(['stages', 'stages.criteria']));
});

test.each(views)('$locale: $page says of each field what it means and how it is written', ({ locale, view }) => {
  expect(view.groups.length).toBeGreaterThan(0);
  const ids = view.groups.flatMap((group) => [group.id, ...group.fields.map((field) => field.id)]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const field of view.groups.flatMap((group) => group.fields)) {
    // Chinese numbers have no other name.
    if (field.id !== 'volumes.numbering')
      expect(field.meaning, field.id).toMatch(locale === 'en' ? /^[^\p{Script=Han}]{4,}\.$/u : /\p{Script=Han}.*。$/u);
    expect(field.form, field.id).not.toMatch(/undefined|null|Infinity|NaN|^$/);
    if (locale === 'en') expect(field.form, field.id).not.toMatch(/\p{Script=Han}/u);
    // A plain value is shown as an author writes it.
    if (!field.inside) expect(field.example, field.id).not.toBeNull();
  }
});

test.each(fieldPageIds.flatMap((page) => groupsOn(page).map(({ path }) => [page, path] as const)))(
  'on %s the example of %j fits the schema, and so does that of each field',
  (page, path) => {
    const source = sourceOf(page);
    const schema = schemaOf(source, path);
    for (const locale of locales) {
      const group = viewOf(page, locale).groups.find(({ id }) => id === `${path || 'top'}-fields`);
      for (const { key, example } of group?.fields ?? [])
        if (example !== null) {
          const value = (parse(example) as Record<string, unknown>)[key];
          expect(schemaAt(schema, [key])?.safeParse(value).error?.issues, example).toBeUndefined();
        }
      if (group?.example == null) continue;
      const parsed: unknown = parse(group.example);
      const isTop = path === '' || (hasKinds(source) && !path.includes('.'));
      const inner: unknown = isTop ? parsed : Object.values(parsed as object)[0];
      const value: unknown = Array.isArray(inner) ? inner[0] : inner;
      expect(schema.safeParse(value).error?.issues, group.example).toBeUndefined();
    }
  },
);

test('values that two groups of words would fit differently say which one they mean', () => {
  for (const { labels } of Object.values(texts))
    for (const { fields } of fieldSources.flatMap(groupsOf))
      for (const { key, path, form } of fields) {
        const inner = form.kind === 'list' ? form.of : form;
        if (inner.kind !== 'enum') continue;
        const said = labelsFor(path, key, inner.values, labels);
        const groups: Record<string, string>[] = Object.values(labels);
        const words = groups
          .filter((group) => sameKeys(group, inner.values))
          .map((group) => inner.values.map((value) => group[value]).join());
        if (said === null) expect(words, path).toEqual([]);
        else if (!(path in groupByKey || key in groupByKey)) expect(new Set(words).size, path).toBe(1);
      }
});

test('required keys, defaults, limits and words are told', () => {
  const fields = viewOf('account', 'zh-CN').groups[0]?.fields ?? [];
  const of = (id: string) => fields.find((field) => field.id === id);
  expect(of('name')).toMatchObject({ required: '必填', form: '文字，最多 80 字' });
  expect(of('lang')).toMatchObject({ required: null, form: '规定的值之一；默认 zh-CN' });
  expect(of('unit')?.values).toEqual([
    { key: 'dmu', word: '决策单元' },
    { key: 'user', word: '使用单元' },
  ]);
  expect(of('stakeholders')?.inside?.url).toBe('/handbook/fields/account-people/#stakeholders-fields');
  const rating = viewOf('account-people', 'en').groups.flatMap((group) => group.fields);
  expect(rating.find(({ id }) => id === 'stakeholders.responseMode.rating')?.form).toBe('whole number, -5 to 5');
});

test('tasks inside tasks are told as the same again, and a path into them leads to the one row', () => {
  const rows = viewOf('opportunity-tasks', 'en').groups.flatMap(({ fields }) => fields);
  expect(rows.find(({ id }) => id === 'tasks.tasks')?.inside).toEqual({
    label: 'the same fields as tasks',
    url: '#tasks-fields',
  });
  expect(fieldUrl('en', 'opportunity', 'tasks.tasks.tasks.raci.accountable')).toBe(
    '/en/handbook/fields/opportunity-tasks/#tasks.raci.accountable',
  );
  expect(fieldUrl('zh-CN', 'opportunity', 'tasks.tasks')).toBe('/handbook/fields/opportunity-tasks/#tasks.tasks');
  expect(fieldUrl('zh-CN', 'opportunity', 'stage')).toBe('/handbook/fields/opportunity/#stage');
  expect(fieldUrl('zh-CN', 'opportunity', 'man.money.evidence')).toBe(
    '/handbook/fields/opportunity-deal/#man.money.evidence',
  );
});
