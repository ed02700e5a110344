import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scheduleOf } from '../src/domain/schedule/schedule.ts';
import { parseSource } from '../src/workspace/parse.ts';

const root = resolve(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const text = readFileSync(join(root, file), 'utf8');

  test('shows a plan that passes the check', () => {
    const example = /```mdx\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    const source = { kind: 'account', id: 'x', file: 'accounts/x/account.mdx' } as const;
    const { entry, findings } = parseSource(source, new TextEncoder().encode(example));
    expect(findings).toEqual([]);
    expect(entry?.data.stakeholders).toHaveLength(1);
  });

  test('shows an opportunity that passes the check and can be scheduled', () => {
    const example = [...text.matchAll(/```mdx\n([\s\S]*?)```/g)][1]?.[1] ?? '';
    const source = { kind: 'opportunity', id: 'x', account: 'x', file: 'accounts/x/opportunities/x.mdx' } as const;
    const { entry, findings } = parseSource(source, new TextEncoder().encode(example));
    expect(findings).toEqual([]);
    expect(entry && scheduleOf(entry.data)?.criticalPaths).toEqual([['test', 'report', 'visit']]);
  });

  test('names only commands and files that exist', () => {
    const commands = [...text.matchAll(/npm run ([a-z-]+)/g)].map(([, name]) => name as string);
    expect(commands.length).toBeGreaterThan(5);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, path]) => path as string);
    for (const path of links) expect(() => readFileSync(join(root, path))).not.toThrow();
  });
});
