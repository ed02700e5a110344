import { viewPages } from '../../src/build/pages.ts';
import type { Diagram } from '../../src/diagrams/diagram.ts';
import { defaultSettings } from '../../src/settings.ts';
import { accountDiagrams, projectDiagrams } from '../../src/views/diagrams.ts';
import { listFiles, readBytes } from '../../src/workspace/files.ts';
import { buildWorkspace } from '../../src/workspace/load.ts';
import { noPeople } from '../../src/workspace/load-people.ts';
import { parseSource } from '../../src/workspace/parse.ts';
import { benchDay } from './workspace.ts';

/** All diagrams of the pages of a root's first accounts and their deals, and the org charts alone. Nothing is read from or written to a cache. */
export function readDiagrams(root: string, count: number): { all: Diagram[]; charts: Diagram[] } {
  const roots = { root, playbookRoot: root };
  const files = listFiles(roots);
  const first = files.plans.slice(0, count);
  const ids = new Set(first.map(({ id }) => id));
  const plans = first.flatMap((source) => parseSource(source, readBytes(roots, source.file)).entry ?? []);
  const deals = files.opportunities.filter(({ account }) => ids.has(account));
  const opportunities = deals.flatMap((source) => parseSource(source, readBytes(roots, source.file)).entry ?? []);
  const workspace = buildWorkspace({ plans, opportunities, people: noPeople }, defaultSettings, benchDay);
  const { accounts, opportunities: projects } = viewPages({ workspace, findings: [] });
  return {
    all: [
      ...accounts.flatMap(({ page, sheet }) => accountDiagrams(page, sheet)),
      ...projects.flatMap(({ page }) => projectDiagrams(page)),
    ],
    charts: accounts.slice(0, plans.length).flatMap(({ page }) => page.people.chart ?? []),
  };
}
