import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { redFlagRules } from '../../domain/red-flags/index.ts';
import { componentNames } from '../../mdx/registry.ts';
import type { ProblemId } from '../../problem.ts';
import { account } from '../../schemas/account.ts';
import { bid } from '../../schemas/bid/bid.ts';
import { chapter } from '../../schemas/bid/chapter.ts';
import { librarySchemas } from '../../schemas/bid/library.ts';
import { criterion } from '../../schemas/bid/scoring.ts';
import { opportunity } from '../../schemas/opportunity.ts';
import { task } from '../../schemas/task.ts';
import { visit } from '../../schemas/visit.ts';
import { defaultSettings, type Locale, locales, settings } from '../../settings.ts';
import { textFor } from '../../text/index.ts';
import { samples } from '../../text/problem-samples.ts';
import { schemaAt } from '../../workspace/schema-findings.ts';
import { buildComponents } from './component-reference.ts';
import { articleSlugs, buildChapter, type Outline, outlineOf } from './handbook.ts';
import { buildProblems } from './problem-reference.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = (locale: Locale): string => join(root, 'content/handbook', locale);
const read = (locale: Locale, slug: string): string => readFileSync(join(folder(locale), `${slug}.mdx`), 'utf8');
const schemas = [
  ...[account, visit, opportunity, task, settings],
  ...[bid, criterion, chapter, ...Object.values(librarySchemas)],
];
const articles = articleSlugs.map((slug) => ({ slug, title: slug, summary: slug }));
const today = '2026-11-20';
const each = locales.map((locale) => {
  const text = textFor(locale, 'CNY');
  return { locale, text, outline: outlineOf(articles, text) };
});
const pathsOf = (outline: Outline): string[] => outline.sections.flatMap(({ pages }) => pages.map(({ path }) => path));

describe.each(each)('$locale', ({ locale, text, outline }) => {
  test('every article has a place, and every place an article', () => {
    const files = readdirSync(folder(locale)).map((name) => name.replace(/\.mdx$/, ''));
    expect(files.toSorted()).toEqual(articleSlugs.toSorted());
    expect(() => outlineOf([{ slug: 'lost', title: '', summary: '' }], text)).toThrow(/lost/);
  });

  test.each(articleSlugs)('%s links to pages of its own language and names commands that exist', (slug) => {
    const source = read(locale, slug);
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    for (const [, command = ''] of source.matchAll(/npm run ([a-z-]+)/g)) expect(scripts).toHaveProperty(command);
    const prefix = locale === 'en' ? '/en' : '';
    const links = [...source.matchAll(/\]\((\/[^)#]*)[^)]*\)/g)].map(([, path = '']) => path);
    for (const link of links) {
      expect(link.startsWith('/en/')).toBe(locale === 'en');
      expect(pathsOf(outline)).toContain(link.slice(prefix.length));
    }
  });

  test('what the articles show as YAML is valid', () => {
    const blocks = articleSlugs.flatMap((slug) => [...read(locale, slug).matchAll(/^```yaml\n([\s\S]*?)^```/gm)]);
    expect(blocks.length).toBeGreaterThan(8);
    for (const [, source = ''] of blocks)
      for (const [key, value] of Object.entries((parse(source) as object | null) ?? {})) {
        const fields = schemas.flatMap((schema) => schemaAt(schema, [key]) ?? []);
        expect(
          fields.some((field) => field.safeParse(value).success),
          source,
        ).toBe(true);
      }
  });

  test('the reader can leaf through all pages, from the first to the last', () => {
    const paths = pathsOf(outline);
    expect(new Set(paths).size).toBe(paths.length);
    const seen: string[] = [];
    const prefix = locale === 'en' ? '/en' : '';
    for (let path: string | undefined = '/handbook/'; path; ) {
      seen.push(path);
      const view = buildChapter({
        ...{ path, title: path, summary: '', contents: [] },
        ...{ outline, text, settings: defaultSettings, today },
      });
      expect(view.sections.flatMap(({ pages }) => pages).filter(({ current }) => current)).toHaveLength(1);
      path = view.next?.url.slice(prefix.length);
    }
    expect(seen).toEqual(paths);
  });

  test('every problem is explained once, in words of its own', () => {
    const view = buildProblems(outline, text, defaultSettings, today);
    const problems = view.groups.flatMap((group) => group.problems);
    expect(problems.map(({ id }) => id).toSorted()).toEqual(Object.keys(samples).toSorted());
    for (const { title, problems: inGroup } of view.groups) {
      expect(title).not.toBe('');
      expect(inGroup.length).toBeGreaterThan(0);
    }
    for (const { id, cures, redFlag, advice } of problems) {
      const said = cures.flatMap(({ messages, hint }) => [...messages, hint]);
      for (const sentence of [...said, ...advice]) expect(sentence.length, id).toBeGreaterThan(3);
      expect(redFlag !== null, id).toBe(id in redFlagRules);
      if (redFlag) expect(redFlag.name.length * redFlag.severity.length).toBeGreaterThan(0);
    }
    const ids = (group: string): ProblemId[] =>
      view.groups.find(({ id }) => id === group)?.problems.map(({ id }) => id) ?? [];
    expect(ids('schema')).toContain('bad-enum');
    expect(ids('rules')).toContain('action-overdue');
    expect(ids('redFlags')).toContain('no-coach');
  });

  test('every component is shown with its attributes and an example that uses it', () => {
    const view = buildComponents(outline, text, defaultSettings, today);
    expect(view.components.map(({ name }) => name)).toEqual(componentNames);
    for (const { name, attributes, prose, source, about } of view.components) {
      expect(about.length).toBeGreaterThan(10);
      expect(source).toContain(`<${name}`);
      // What those of books show are facts of a bid.
      if (prose === null) continue;
      expect(attributes.length).toBeGreaterThan(0);
      expect(prose.pieces.some((piece) => piece.kind === 'component' && piece.name === name)).toBe(true);
    }
  });
});
