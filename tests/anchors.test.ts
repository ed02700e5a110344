import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { textFor } from '../src/text/index.ts';
import { findingView } from '../src/views/findings.ts';
import { buildProject } from '../src/views/project/project.ts';
import { buildSite } from '../src/views/site.ts';
import { checkWorkspace } from '../src/workspace/check.ts';
import { loadRoot } from '../src/workspace/load.ts';
import { loadSettings } from '../src/workspace/load-settings.ts';
import { openPlanCache } from '../src/workspace/plan-cache.ts';
import { writeExtremePlans } from './site/extreme-plans.ts';

const samples = join(import.meta.dirname, '..');
const extremes = mkdtempSync(join(tmpdir(), 'planbook-anchors-'));
cpSync(join(samples, 'content'), join(extremes, 'content'), { recursive: true });
writeExtremePlans(extremes);
afterAll(() => rmSync(extremes, { recursive: true }));

const text = textFor('zh-CN', 'CNY');

test.each([
  ['samples', samples],
  ['extreme plans', extremes],
])('%s: every finding of an opportunity leads to a section that its page has', (_, root) => {
  const reader = { root, playbookRoot: root, plans: openPlanCache(join(extremes, 'cache')), code: 'anchors' };
  const { workspace, findings } = checkWorkspace(loadRoot(reader), loadSettings(root).settings, '2026-11-20');
  const site = buildSite(workspace, findings, () => null);
  const dead = site.accounts.flatMap((account) =>
    account.opportunities.flatMap((one) => {
      if (one.findings.length === 0) return [];
      const { contents } = buildProject(one, account, site, text);
      const ids = ['standing', ...contents.flatMap(({ entries }) => entries.map(({ id }) => id))];
      return one.findings
        .filter((finding) => !ids.includes(findingView(finding, text, workspace.settings).anchor))
        .map(({ id, file }) => `${file} ${id}`);
    }),
  );
  expect(site.accounts.some(({ opportunities }) => opportunities.length > 0)).toBe(true);
  expect(dead).toEqual([]);
});
