import { viewPages } from '../../src/build/pages.ts';
import type { Diagram } from '../../src/diagrams/diagram.ts';
import { defaultSettings } from '../../src/settings.ts';
import { accountDiagrams } from '../../src/views/diagrams.ts';
import { listFiles, readBytes } from '../../src/workspace/files.ts';
import { buildWorkspace } from '../../src/workspace/load.ts';
import { noPeople } from '../../src/workspace/load-people.ts';
import { parseSource } from '../../src/workspace/parse.ts';
import { benchDay } from './workspace.ts';

/** All diagrams of the pages of a root's first accounts, and the org charts alone. Nothing is read from or written to a cache. */
export function readDiagrams(root: string, count: number): { all: Diagram[]; charts: Diagram[] } {
  const roots = { root, playbookRoot: root };
  const files = listFiles(roots).plans.slice(0, count);
  const plans = files.flatMap((source) => parseSource(source, readBytes(roots, source.file)).entry ?? []);
  const workspace = buildWorkspace({ plans, people: noPeople }, defaultSettings, benchDay);
  const { accounts } = viewPages({ workspace, findings: [] });
  return {
    all: accounts.flatMap(({ page, sheet }) => accountDiagrams(page, sheet)),
    charts: accounts.slice(0, plans.length).flatMap(({ page }) => page.people.chart ?? []),
  };
}
